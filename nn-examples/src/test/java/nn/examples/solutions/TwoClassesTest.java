package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import nn.core.Matrix;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

/**
 * exp(a) / (exp(a) + exp(b)) = 1 / (1 + exp(−(a − b))) = σ(a − b): with two classes only the lead a − b counts, and
 * softmax is a sigmoid of it. So the losses are the same, and the gradient of a is that of the lead; that of b is its
 * negative, since b makes the lead smaller.
 */
class TwoClassesTest {

    /** Losses below 200, a few roundings. */
    @Property(tries = 100)
    void softmaxOfTwoIsASigmoidOfTheLead(@ForAll @DoubleRange(min = -100, max = 100) double a,
            @ForAll @DoubleRange(min = -100, max = 100) double b) {
        Matrix pair = Matrix.rowOf(a, b);
        Matrix lead = Matrix.rowOf(a - b);
        Matrix yes = Matrix.rowOf(1);
        double binary = new BinaryCrossEntropy().value(lead, yes);
        double slope = new BinaryCrossEntropy().gradient(lead, yes).get(0, 0);
        Matrix gradient = new SoftmaxCrossEntropy().gradient(pair, OneHot.of(2, 0));
        assertEquals(binary, new SoftmaxCrossEntropy().value(pair, OneHot.of(2, 0)), 1e-12);
        assertEquals(slope, gradient.get(0, 0), 1e-14);
        assertEquals(-slope, gradient.get(0, 1), 1e-14);
    }
}
