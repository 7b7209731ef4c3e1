package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import nn.core.Matrix;
import nn.examples.book.OneParameter;
import nn.layers.Dense;
import nn.optim.Adam;
import nn.optim.GradientClipping;
import nn.optim.GradientDescent;
import org.junit.jupiter.api.Test;

/** No gradient is wrong here: values are, and these values tell. */
class OptimizerMistakesTest {

    /** {@code (1 − β₁ᵗ) / √(1 − β₂ᵗ)} times the rate; ε takes 1e-8 of that at most. */
    @Test
    void withoutCorrectionTheFirstStepsAreTooLong() {
        double[] lengths = AdamWithoutCorrection.lengths(model -> new AdamWithoutCorrection(model, 0.001));
        for (int t = 1; t <= 1000; t++) {
            double expected = (1 - Math.pow(0.9, t)) / Math.sqrt(1 - Math.pow(0.999, t));
            assertEquals(expected, lengths[t - 1], 1e-5);
        }
        assertEquals(0.1 / Math.sqrt(0.001), lengths[0], 1e-5);
    }

    @Test
    void withItNoneIs() {
        double[] lengths = AdamWithoutCorrection.lengths(model -> new Adam(model, 0.001));
        assertTrue(Arrays.stream(lengths).allMatch(length -> Math.abs(length - 1) < 1e-7));
    }

    /** {@code 1e-8 / √(1e-16 + 1e-8)} is 1e-4, and {@code 1e-8 / (1e-8 + 1e-8)} a half. */
    @Test
    void insideOfTheRootEpsilonStopsSmallGradients() {
        OneParameter wrong = OneParameter.of(0);
        OneParameter right = OneParameter.of(0);
        assertEquals(-1e-4, wrong.move(new AdamEpsilonInside(wrong, 1), 1e-8).get(0, 0), 1e-11);
        assertEquals(-0.5, right.move(new Adam(right, 1), 1e-8).get(0, 0), 1e-11);
    }

    /** The weight's gradient has the norm 6, the bias's 8: to 5 and 5 by themselves, to 3 and 4 together. */
    @Test
    void perTensorTheDirectionIsLost() {
        Dense wrong = ClippingPerTensor.dense();
        Matrix moved = ClippingPerTensor.moved(wrong, new ClippingPerTensor(wrong, new GradientDescent(wrong, 1), 5));
        assertTrue(moved.minus(Matrix.rowOf(5.0 / 3, 10.0 / 3, -10.0 / 3, 5)).maxAbs() < 1e-14, moved::toString);
        Dense right = ClippingPerTensor.dense();
        Matrix along = ClippingPerTensor.moved(right, GradientClipping.byNorm(right, new GradientDescent(right, 1), 5));
        assertTrue(along.minus(Matrix.rowOf(1, 2, -2, 4)).maxAbs() < 1e-14, along::toString);
    }
}
