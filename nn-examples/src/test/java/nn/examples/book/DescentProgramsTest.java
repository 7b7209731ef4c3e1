package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.optim.Stop;
import nn.optim.Trace;
import org.junit.jupiter.api.Test;

class DescentProgramsTest {

    /** With the gradient 2x and the rate 0.1, a step multiplies by 0.8 on the way down, and by 1.2 on the way up. */
    @Test
    void everyStepOnTheBowlMultiplies() {
        for (int k = 0; k < 4; k++) {
            Matrix down = FirstDescent.START.times(Math.pow(0.8, k));
            Matrix up = FirstDescent.START.times(Math.pow(1.2, k));
            assertArrayEquals(down.toArray(), FirstDescent.down().points().get(k).x().toArray(), 1e-14);
            assertArrayEquals(up.toArray(), FirstDescent.up().points().get(k).x().toArray(), 1e-14);
        }
    }

    /** The norm 10 · 0.8ᵏ is below 1e-6 from k = 73 on: ln(1e-7) / ln(0.8) = 72.2. */
    @Test
    void theNumberOfStepsIsForetold() {
        assertEquals(Math.ceil(Math.log(1e-7) / Math.log(0.8)), FirstDescent.down().steps());
        assertEquals(Stop.GRADIENT_NORM, FirstDescent.down().stop());
    }

    @Test
    void aRateAboveTheLimitDiverges() {
        assertEquals(Stop.DIVERGENCE, Endings.tooLargeARate().stop());
        assertTrue(Endings.tooLargeARate().last().x().isFinite());
    }

    /** |4x³| < 1e-3 holds up to x = 0.063; the last step, 0.1 · 1e-3 long, led across. */
    @Test
    void onAFlatFloorASmallGradientIsFarFromTheMinimum() {
        Trace trace = Endings.onAFlatFloor();
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        assertEquals(Math.cbrt(0.25e-3), trace.last().x().get(0, 0), 1.01e-4);
    }

    @Test
    void onASaddleItStopsThoughThereIsAWayDown() {
        Trace trace = Endings.ontoASaddle();
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        assertArrayEquals(new double[] {0, 0}, trace.last().x().toArray(), 0.5e-6);
    }

    /** A gradient below 1e-6 over the smallest eigenvalue there, 10, leaves 1e-7. */
    @Test
    void theExponentialIsFound() {
        Trace trace = ExponentialFit.fit();
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        assertArrayEquals(new double[] {2, 0.5}, trace.last().x().toArray(), 1e-6);
    }

    @Test
    void aWrongGradientEndsElsewhereAndTheDifferencesTell() {
        Trace trace = WrongGradient.descend();
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        assertEquals(16, trace.last().value(), 1e-5);
        assertArrayEquals(new double[] {0, -8}, WrongGradient.byNumber(trace.last().x()).toArray(), 1e-5);
    }
}
