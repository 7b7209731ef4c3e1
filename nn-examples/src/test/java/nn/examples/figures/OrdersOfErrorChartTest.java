package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class OrdersOfErrorChartTest {

    private final XYChart chart = OrdersOfErrorChart.chart();

    /** The next term makes up to h times what it multiplies: 1 % at the smallest steps, where slopes are read. */
    @ParameterizedTest
    @CsvSource({"FORWARD measured, 1", "CENTRAL measured, 2", "FIVE_POINT measured, 4"})
    void theSlopeIsTheOrder(String name, int order) {
        double[] errors = chart.getSeries(name).getYData();
        assertEquals(order, Math.log(errors[1] / errors[0]) / Math.log(2), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"'forward, slope 1', 1", "'central, slope 2', 2", "'five-point, slope 4', 4"})
    void theLinesAreStraight(String name, int slope) {
        XYSeries line = chart.getSeries(name);
        IntStream.range(1, line.getXData().length).forEach(k -> assertEquals(slope,
                Math.log(line.getYData()[k] / line.getYData()[k - 1]) / Math.log(2), 1e-12));
    }

    @Test
    void bothAxesAreLogarithmicSoThatPowersAreLines() {
        assertEquals(true, chart.getStyler().isXAxisLogarithmic() && chart.getStyler().isYAxisLogarithmic());
    }
}
