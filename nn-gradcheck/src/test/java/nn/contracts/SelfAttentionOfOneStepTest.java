package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention.Mask;
import nn.layers.SelfAttention;

/** A step that is alone: its value is taken whole, and queries and keys get no gradient. */
class SelfAttentionOfOneStepTest implements LayerContract {

    private static final int FEW = 20;

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new SelfAttention(columns, 1, random.nextBoolean() ? Mask.CAUSAL : Mask.NONE, random);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.withRows(1, 2).columns(1, 2);
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

    /** The softmax of a single score is 1, whatever the query is. */
    @Override
    @Property(tries = 1)
    public void everyParameterIsOfUse(@ForAll("manyInputs") List<Matrix> many, @ForAll("seeds") long seed) {
        String message = assertThrows(AssertionError.class,
                () -> LayerContract.super.everyParameterIsOfUse(many, seed)).getMessage();
        assertTrue(message.contains("attention.query.body.weight"), message);
    }
}
