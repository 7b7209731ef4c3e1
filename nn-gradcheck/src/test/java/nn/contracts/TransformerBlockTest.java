package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Shape;
import nn.gradcheck.Magnitudes;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention.Mask;
import nn.layers.TransformerBlock;

/** One or two steps of three columns, or one of four; with one head, or with as many heads as columns. */
class TransformerBlockTest implements LayerContract {

    private static final int INNER = 1;
    private static final int FEW = 5;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        int stepColumns = columns % 3 == 0 ? 3 : 4;
        return new TransformerBlock(stepColumns, random.nextBoolean() ? 1 : stepColumns, INNER,
                random.nextBoolean() ? Mask.CAUSAL : Mask.NONE, random);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Arbitraries.of(3, 6, 4)
                .flatMap(columns -> Matrices.withRows(1, 2).columns(columns, columns).entries(-1, 1))
                .map(TransformerBlockTest::apart);
    }

    /** Seventy parameters: a few inputs take as long as a hundred do elsewhere. */
    @Override
    @Property(tries = FEW)
    public void gradientsAgreeInTraining(@ForAll("inputs") Matrix x, @ForAll("seeds") long seed) {
        LayerContract.super.gradientsAgreeInTraining(x, seed);
    }

    @Override
    @Property(tries = FEW)
    public void gradientsAgreeInInference(@ForAll("inputs") Matrix x, @ForAll("seeds") long seed) {
        LayerContract.super.gradientsAgreeInInference(x, seed);
    }

    /**
     * The first step falls from column to column and the second rises: of steps that are normalised to nearly the same,
     * it hardly matters which is looked at, and no gradient of queries and keys is left.
     */
    private static Matrix apart(Matrix x) {
        return x.plusRow(Matrix.generate(1, x.columns(), (none, j) -> 4 * Math.abs(j - 2.5)));
    }

    /** Small: where one score is far above the others, the softmax leaves the others no slope. */
    @Override
    public Matrix drawParameter(String name, Shape shape, RandomGenerator random) {
        return Magnitudes.signed(shape, random).times(0.3);
    }
}
