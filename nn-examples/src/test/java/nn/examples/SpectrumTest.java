package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nn.core.Matrix;
import nn.optim.Stop;
import nn.optim.Trace;
import org.junit.jupiter.api.Test;

class SpectrumTest {

    private final Spectrum spectrum = Spectrum.ofRegression(StableRates.DATA.x());

    @Test
    void ofTheFourPoints() {
        assertArrayEquals(new double[] {0.28932341, 0.44214934, 31.26852724}, spectrum.eigenvalues(), 0.5e-8);
        assertEquals(108.07, spectrum.condition(), 0.005);
        assertEquals(0.06396, spectrum.largestStableRate(), 0.5e-5);
        assertEquals(spectrum.eigenvalues()[0], spectrum.smallest());
        assertEquals(spectrum.eigenvalues()[2], spectrum.largest());
    }

    /** [[2, 1], [1, 2]] has the eigenvalues 1 and 3, along (1, −1) and (1, 1). */
    @Test
    void theErrorByHand() {
        Spectrum byHand = Spectrum.of(Matrix.of(2, 2, 2, 1, 1, 2));
        assertArrayEquals(new double[] {1, 3}, byHand.eigenvalues(), 1e-14);
        // ½ of (1, −1) is halved three times, ½ of (1, 1) turned and halved three times
        assertArrayEquals(new double[] {0, -0.125}, byHand.errorAfter(3, 0.5, Matrix.columnOf(1, 0)).toArray(), 1e-14);
        assertArrayEquals(new double[] {1, 0}, byHand.errorAfter(0, 0.5, Matrix.columnOf(1, 0)).toArray(), 1e-14);
    }

    /** The slowest contraction, 5.1e-7, times the error's component along its eigenvector. */
    @Test
    void theErrorLeftAfterFiveThousandStepsIsForetold() {
        double slowest = Math.pow(1 - 0.01 * spectrum.smallest(), 5000);
        assertEquals(5.1e-7, slowest, 0.05e-7);
        Matrix foretold = spectrum.errorAfter(5000, 0.01, StableRates.START.minus(StableRates.SOLUTION));
        Matrix left = StableRates.descend(0.01).last().x().minus(StableRates.SOLUTION);
        assertArrayEquals(foretold.toArray(), left.toArray(), 1e-12);
        assertArrayEquals(new double[] {3.669835767e-6, -5.088135901e-7, -4.837029991e-6}, foretold.toArray(), 1e-13);
    }

    @Test
    void belowTheLimitItConvergesAndAboveItDivergesAndSaysSo() {
        Trace below = StableRates.descend(0.99 * spectrum.largestStableRate());
        assertEquals(Stop.STEPS, below.stop());
        assertArrayEquals(new double[] {1, 2, 3}, below.last().x().toArray(), 1e-12);
        Trace above = StableRates.descend(1.05 * spectrum.largestStableRate());
        assertEquals(Stop.DIVERGENCE, above.stop());
        assertTrue(above.last().x().isFinite() && above.last().value() > 1e300);
    }

    @Test
    void theReport() {
        List<String> lines = StableRates.report().lines().toList();
        assertEquals("eigenvalues 0.28932341, 0.44214934, 31.26852724", lines.get(0));
        assertEquals("condition number 108.07", lines.get(1));
        assertEquals("largest stable rate 0.06396", lines.get(2));
        assertEquals("rate      error foretold   error left   stopped after", lines.get(3));
        assertEquals("0.01000          4.8e-06      4.8e-06   5000 steps: " + Stop.STEPS.reason(), lines.get(4));
        assertTrue(lines.get(7).startsWith("0.06716 ") && lines.get(7).endsWith(Stop.DIVERGENCE.reason()),
                lines.get(7));
        assertEquals(8, lines.size());
    }
}
