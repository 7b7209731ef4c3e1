package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read from a curve of losses: here, with rates of 1, 10, 100, ... */
class RateCurveTest {

    /** A curve whose smoothed losses are these, and whose raw ones say nothing. */
    private static RateCurve smoothed(double... losses) {
        return new RateCurve(IntStream.range(0, losses.length)
                .mapToObj(i -> new RateCurve.Point(Math.pow(10, i), Double.NaN, losses[i])).toList());
    }

    /** A curve of 41 points: the first ten as given, then 9, from point 20 to point 30 down by the fall, and level. */
    private static RateCurve falling(double first, double tenth, double fall) {
        double[] losses = new double[41];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = i == 9 ? tenth : i < 9 ? first : 9 - fall * Math.min(Math.max(i - 20, 0), 10) / 10;
        }
        return smoothed(losses);
    }

    private static RateCurve shortened(RateCurve curve, int size) {
        return new RateCurve(curve.points().subList(curve.points().size() - size, curve.points().size()));
    }

    @Test
    void theSuggestionIsInTheMiddleOfTheSteepestTenSteps() {
        assertEquals(1e25, falling(9, 9, 3).suggestion());
    }

    /** Up to 20 and back to 9, then slowly to 8. */
    @Test
    void toComeBackFromASwingIsNoProgress() {
        double[] losses = new double[41];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = i >= 20 && i < 24 ? 20 : 9 - Math.max(i - 30, 0) / 10.0;
        }
        assertEquals(1e35, smoothed(losses).suggestion());
    }

    @Test
    void aFallAmongTheFirstTenPointsDoesNotCount() {
        assertEquals(1e25, falling(99, 50, 3).suggestion());
    }

    @Test
    void aLossThatDoesNotFallSuggestsNothing() {
        assertEquals("the loss falls over no ten of the 41 steps, without the first ten: try smaller rates or more"
                        + " steps",
                assertThrows(IllegalStateException.class, () -> falling(99, 50, 0).suggestion()).getMessage());
        assertThrows(IllegalStateException.class, () -> falling(9, 9, -1).suggestion());
        assertThrows(IllegalStateException.class, () -> shortened(falling(9, 9, 3), 20).suggestion());
    }

    @Test
    void anExplosionIsMoreThanFourTimesTheLeastLoss() {
        assertFalse(smoothed().hasExploded());
        assertFalse(smoothed(9, 2, 8).hasExploded());
        assertTrue(smoothed(9, 2, 8.5).hasExploded());
        assertFalse(smoothed(9, 2, 8.5, 7).hasExploded());
        assertFalse(smoothed(-2, -3, 5).hasExploded());
    }

    @Test
    void theAverageOfOneLossIsThatLoss() {
        List<Double> tens = DoubleStream.of(10, 10, 10).boxed().toList();
        RateCurve.of(tens, tens).points().forEach(point -> assertEquals(10, point.smoothed(), 1e-14));
    }
}
