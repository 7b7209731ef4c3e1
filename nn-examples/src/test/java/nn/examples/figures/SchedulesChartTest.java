package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;

class SchedulesChartTest {

    private final XYChart chart = SchedulesChart.chart();

    private double[] rates(String name) {
        return chart.getSeries(name).getYData();
    }

    /** One cycle and the warm-up come to their top between or at steps; a cosine near its top is flat. */
    @ParameterizedTest
    @ValueSource(strings = {"constant", "step", "exponential", "cosine, warmed up", "one cycle"})
    void everyRateIsPositiveAndTheLargestIsTheOneThatWasGiven(String name) {
        double[] rates = rates(name);
        assertEquals(SchedulesChart.STEPS, rates.length);
        assertEquals(SchedulesChart.RATE, Arrays.stream(rates).max().orElseThrow(), 1e-15);
        assertTrue(Arrays.stream(rates).allMatch(rate -> rate > 0));
    }

    @Test
    void theStepHalvesTheRateEveryTwentyFifthTime() {
        assertEquals(0.1, rates("step")[24]);
        assertEquals(0.05, rates("step")[25]);
        assertEquals(0.0125, rates("step")[99]);
    }

    @Test
    void theWarmUpIsAStraightLine() {
        double[] rates = rates("cosine, warmed up");
        for (int t = 0; t < 10; t++) {
            assertEquals(0.1 * (t + 1) / 11, rates[t], 1e-16);
        }
        assertEquals(0.1, rates[10]);
    }
}
