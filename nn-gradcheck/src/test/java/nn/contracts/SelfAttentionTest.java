package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Shape;
import nn.gradcheck.Magnitudes;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention.Mask;
import nn.layers.SelfAttention;

/** One head and two, over one or two steps of two columns. */
class SelfAttentionTest implements LayerContract {

    private static final int FEW = 20;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new SelfAttention(2, random.nextInt(1, 3), random.nextBoolean() ? Mask.CAUSAL : Mask.NONE, random);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 2);
        return Combinators.combine(sizes, sizes)
                .flatAs((rows, steps) -> Matrices.ofShape(rows, 2 * steps).entries(-1, 1));
    }

    /** Small: where one score is far above the others, the softmax leaves the others no slope. */
    @Override
    public Matrix drawParameter(String name, Shape shape, RandomGenerator random) {
        return Magnitudes.signed(shape, random).times(0.4);
    }

    /** Of dozens of entries each: a few samples check as many as a hundred do of a small layer. */
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
}
