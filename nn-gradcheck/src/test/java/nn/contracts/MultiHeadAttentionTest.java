package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Shape;
import nn.gradcheck.Magnitudes;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention.Mask;
import nn.layers.MultiHeadAttention;

/** One head and two, over one or two steps of two columns. */
class MultiHeadAttentionTest implements JunctionContract {

    private static final int FEW = 20;

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new MultiHeadAttention(2, random.nextInt(1, 3), random.nextBoolean() ? Mask.CAUSAL : Mask.NONE, random);
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 2);
        return Combinators.combine(sizes, sizes, sizes).flatAs((rows, asking, answering) ->
                Matrices.ofShape(rows, 2 * asking).entries(-1, 1).flatMap(x ->
                        Matrices.ofShape(rows, 2 * answering).entries(-1, 1).map(y -> new Inputs(x, y))));
    }

    /** Small: where one score is far above the others, the softmax leaves the others no slope. */
    @Override
    public Matrix drawParameter(String name, Shape shape, RandomGenerator random) {
        return Magnitudes.signed(shape, random).times(0.4);
    }

    /** Of dozens of entries each: a few samples check as many as a hundred do of a small layer. */
    @Override
    @Property(tries = FEW)
    public void gradientsAgreeInTraining(@ForAll("inputs") Inputs inputs, @ForAll("seeds") long seed) {
        JunctionContract.super.gradientsAgreeInTraining(inputs, seed);
    }

    @Override
    @Property(tries = FEW)
    public void gradientsAgreeInInference(@ForAll("inputs") Inputs inputs, @ForAll("seeds") long seed) {
        JunctionContract.super.gradientsAgreeInInference(inputs, seed);
    }
}
