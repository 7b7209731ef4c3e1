package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class ErrorBarsChartTest {

    private static final XYChart CHART = ErrorBarsChart.chart();

    private static double[] values(String series) {
        return CHART.getSeries(series).getYData();
    }

    @Test
    void theBarIsNeverBelowTheError() {
        double[] bars = values(ErrorBarsChart.BAR);
        double[] errors = values(ErrorBarsChart.LADDER);
        assertEquals(32, bars.length);
        assertTrue(IntStream.range(0, bars.length).allMatch(i -> errors[i] <= bars[i]));
    }

    /** Of the steps from 1/2 down, the third is 1/8: the ladder is right to a dozen digits, one difference to two. */
    @Test
    void fromALargeStepTheLadderIsFarBetterThanOneDifference() {
        assertTrue(values(ErrorBarsChart.BAR)[2] < 1e-11);
        assertTrue(values(ErrorBarsChart.DIFFERENCE)[2] > 1e-3);
    }

    /** Truncation on one side, rounding on the other. */
    @Test
    void oneDifferenceIsAValley() {
        double[] errors = values(ErrorBarsChart.DIFFERENCE);
        double lowest = DoubleStream.of(errors).min().orElseThrow();
        assertTrue(errors[0] > 1e6 * lowest && errors[errors.length - 1] > 1e3 * lowest);
    }
}
