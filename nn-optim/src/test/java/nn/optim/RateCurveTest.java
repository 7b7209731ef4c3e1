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

    /** From 9 to 3 around 100; at the end, it rises. */
    @Test
    void theSuggestionIsWhereTheLossFallsMost() {
        assertEquals(100, smoothed(10, 9, 7, 3, 2, 1, 30).suggestion());
    }

    @Test
    void aTenthOfTheBestRate() {
        assertEquals(1e4, smoothed(10, 9, 7, 3, 2, 1, 1, 30).tenthOfBest());
    }

    @Test
    void aLossThatDoesNotFallSuggestsNothing() {
        assertEquals("the loss falls at no rate of 3: try smaller rates or more steps",
                assertThrows(IllegalStateException.class, () -> smoothed(1, 1, 2).suggestion()).getMessage());
        assertThrows(IllegalStateException.class, () -> smoothed(2, 1).suggestion());
        assertEquals("there is no finite loss",
                assertThrows(IllegalStateException.class, () -> smoothed().tenthOfBest()).getMessage());
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
