package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.layers.Relu;
import nn.layers.Sigmoid;
import nn.layers.Tanh;
import org.junit.jupiter.api.Test;

/** Far from 0 a sigmoid has no slope, and ten of them have none anywhere. */
class SaturationTest {

    /** {@code s (1 − s) = e⁻ˣ / (1 + e⁻ˣ)²}, and {@code 1 − tanh² x = 4 s′(2x)}. */
    @Test
    void theSlopesFallAsTheExponential() {
        assertEquals(Math.exp(-10), Saturation.slope(new Sigmoid(), 10, 1), 1e-4 * Math.exp(-10));
        assertEquals(4 * Math.exp(-20), Saturation.slope(new Tanh(), 10, 1), 1e-4 * 4 * Math.exp(-20));
        assertEquals(1, Saturation.slope(new Relu(), 10, 1));
    }

    @Test
    void tenSigmoidsLetThroughLessThanAQuarterEach() {
        double ten = Saturation.slope(new Sigmoid(), 0.5, 10);
        assertTrue(ten > 0 && ten < Math.pow(0.25, 10));
    }
}
