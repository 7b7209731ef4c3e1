package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.layers.DotProductAttention;
import org.junit.jupiter.api.Test;

/** Three queries and five keys of four columns, values of two. */
class SingleAttentionTest {

    /** Numbers near 1, and some ten roundings. */
    private static final double ROUNDING = 1e-14;

    private final RandomGenerator random = new SplittableRandom(7);
    private final Matrix q = Matrix.draw(3, 4, random::nextGaussian);
    private final Matrix memory = Matrix.draw(5, 6, random::nextGaussian);
    private final Matrix dz = Matrix.draw(3, 2, random::nextGaussian);
    private final Junction attention = new SingleAttention();

    @Test
    void itPassesTheCheck() {
        new GradientCheck(42).check(attention, q, memory, Mode.training(1)).orThrow();
    }

    @Test
    void itIsTheAttentionOfTheProjectOnOneSequence() {
        Pass one = attention.forward(q, memory, Mode.inference());
        Pass other = new DotProductAttention(4, 2)
                .forward(q.reshape(1, 12), memory.reshape(1, 30), Mode.inference());
        assertArrayEquals(other.output().toArray(), one.output().toArray(), ROUNDING);
        Gradients ofOne = one.backward(dz);
        Gradients ofOther = other.backward(dz.reshape(1, 6));
        assertArrayEquals(ofOther.first().toArray(), ofOne.first().toArray(), ROUNDING);
        assertArrayEquals(ofOther.second().toArray(), ofOne.second().toArray(), ROUNDING);
    }
}
