package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Lines that are known. */
class ContourTest {

    private static final double[] PLACES = Contour.places(-1.5, 1.5, 31);

    private static Contour of(Matrix.Entry f) {
        return new Contour(Matrix.generate(31, 31, (i, j) -> f.at(i, j)), PLACES, PLACES);
    }

    @Test
    void placesAreEvenlySpaced() {
        assertEquals(-1.5, PLACES[0]);
        assertEquals(1.5, PLACES[30]);
        assertEquals(0.1, PLACES[7] - PLACES[6], 1e-15);
    }

    /** A circle is off a straight line between places h apart by no more than h²/8 times its curvature. */
    @Test
    void aCircleIsFoundAndIsClosed() {
        Contour circle = of((i, j) -> PLACES[j] * PLACES[j] + PLACES[i] * PLACES[i] - 1);
        double[] x = circle.x();
        double[] y = circle.y();
        double length = 0;
        for (int k = 0; k < x.length; k += 3) {
            assertEquals(1, Math.hypot(x[k], y[k]), 0.005);
            length += Math.hypot(x[k + 1] - x[k], y[k + 1] - y[k]);
        }
        assertEquals(2 * Math.PI, length, 0.02);
    }

    /** In height and width apart: 2 up − across = 0.25 is exact on every triangle. */
    @Test
    void aStraightLineIsExact() {
        Contour line = of((i, j) -> 2 * PLACES[i] - PLACES[j] - 0.25);
        double[] x = line.x();
        double[] y = line.y();
        assertTrue(x.length > 90);
        for (int k = 0; k < x.length; k += 3) {
            assertEquals(0.25, 2 * y[k] - x[k], 1e-14);
        }
    }

    @Test
    void aNaNStandsBehindEveryPiece() {
        double[] x = of((i, j) -> PLACES[j] - 0.01).x();
        assertTrue(IntStream.range(0, x.length).allMatch(k -> Double.isNaN(x[k]) == (k % 3 == 2)));
    }
}
