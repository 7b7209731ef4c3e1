package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.DotProductAttention.Mask;
import nn.layers.MultiHeadAttention;
import nn.layers.Residual;
import nn.layers.SelfAttention;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

/** Attention whose queries and keys are its inputs themselves, of four columns; so a product is divided by two. */
class AttentionTableTest {

    private static final Matrix IDENTITY = Matrix.generate(4, 4, (i, j) -> i == j ? 1 : 0);
    private static final Layer NETWORK = new Sequential(new Residual(new SelfAttention(new MultiHeadAttention(
            new Dense(IDENTITY, Matrix.zeros(1, 4)),
            new Dense(IDENTITY.beside(IDENTITY.times(100)), Matrix.zeros(1, 8)), 1, Mask.NONE,
            new Dense(IDENTITY, Matrix.zeros(1, 4))))));

    /** Products of 2 ln 3 make weights of 3 against 1. */
    private static final double STEP = Math.sqrt(2 * Math.log(3));

    private static void assertWeights(Matrix expected, Matrix x) {
        Pass pass = NETWORK.forward(x, Mode.inference());
        assertArrayEquals(expected.toArray(), AttentionTable.weights(pass, 2).toArray(), 1e-14);
    }

    /** The second step looks at itself three times as much as at the first, which is 0 and looks at both alike. */
    @Test
    void theWeightsAreThoseOfTheSoftmax() {
        assertWeights(Matrix.of(2, 2, 0.5, 0.5, 0.25, 0.75), Matrix.rowOf(0, 0, 0, 0, 0, STEP, 0, 0));
    }

    @Test
    void theWeightsAreMeansOverTheExamples() {
        Matrix x = Matrix.of(2, 8, 0, 0, 0, 0, 0, STEP, 0, 0, STEP, 0, 0, 0, 0, 0, STEP, 0);
        assertWeights(Matrix.of(2, 2, 0.625, 0.375, 0.25, 0.75), x);
    }

    @Test
    void theTableIsInPercentAndHasDotsForZeros() {
        assertEquals(List.of("          1    2", "    1     .  100", "    2    34   66", "    3     1   99"),
                AttentionTable.text(Matrix.of(3, 2, 0.004, 0.996, 0.335, 0.6649, 0.006, 0.994)).lines().toList());
    }
}
