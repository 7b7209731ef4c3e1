package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the scale of the weights does to a deep network, and that batch normalisation takes it away. */
class DepthAndScaleTest {

    /** ReLU(a x) = a ReLU(x) for a > 0, so a factor of every layer's weights is there once for each layer. */
    @Test
    void withoutItTheFactorsMultiply() {
        double[] he = DepthAndScale.deviations(1, false);
        double[] larger = DepthAndScale.deviations(2, false);
        IntStream.range(0, he.length)
                .forEach(i -> assertEquals(Math.pow(2, i) * he[i], larger[i], 1e-10 * larger[i]));
    }

    /** Up to ε / 2σ² of a column whose variance is a twentieth or more. */
    @Test
    void withItTheFactorDoesNotMatter() {
        double[] smaller = DepthAndScale.deviations(0.5, true);
        double[] larger = DepthAndScale.deviations(2, true);
        for (int i = 1; i < smaller.length; i++) {
            assertEquals(1, smaller[i], 1e-4);
            assertEquals(smaller[i], larger[i], 1e-4);
        }
    }

    /** ln 2 is the loss of a network that gives both classes the same probability. */
    @Test
    void wrongWeightsLearnNothingWithoutItAndSomethingWithIt() {
        for (double factor : List.of(0.5, 2.0)) {
            assertEquals(Math.log(2), DepthAndScale.loss(factor, false), 0.001);
            assertTrue(DepthAndScale.loss(factor, true) < 0.5);
        }
    }
}
