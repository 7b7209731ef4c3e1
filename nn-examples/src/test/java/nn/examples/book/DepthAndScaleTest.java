package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the scale of the weights does to a deep network, and that batch normalisation takes it away. */
class DepthAndScaleTest {

    /** ReLU(a x) = a ReLU(x) for a > 0, so a factor of every layer's weights is there once for each layer. */
    @Test
    void withoutItTheFactorsMultiply() {
        double[] he = DepthAndScale.deviations(1, false);
        double[] larger = DepthAndScale.deviations(1.4, false);
        IntStream.range(0, he.length)
                .forEach(i -> assertEquals(Math.pow(1.4, i) * he[i], larger[i], 1e-10 * larger[i]));
    }

    /** Up to ε / 2σ² of a column whose variance is a tenth or more. */
    @Test
    void withItTheFactorDoesNotMatter() {
        double[] smaller = DepthAndScale.deviations(0.7, true);
        double[] larger = DepthAndScale.deviations(1.4, true);
        for (int i = 1; i < smaller.length; i++) {
            assertEquals(1, smaller[i], 1e-4);
            assertEquals(smaller[i], larger[i], 1e-4);
        }
    }

    /** ln 2 is the loss of a network that gives both classes the same probability. */
    @Test
    void largeWeightsLearnNothingWithoutItAndSomethingWithIt() {
        assertEquals(Math.log(2), DepthAndScale.loss(1.4, false), 0.01);
        assertTrue(DepthAndScale.loss(1.4, true) < 0.3);
    }
}
