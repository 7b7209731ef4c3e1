package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** The line closes around the inner points. */
class DecisionBoundaryChartTest {

    private final XYChart chart = DecisionBoundaryChart.chart();

    private double[] radii(String name) {
        XYSeries series = chart.getSeries(name);
        return IntStream.range(0, series.getXData().length)
                .mapToDouble(k -> Math.hypot(series.getXData()[k], series.getYData()[k]))
                .filter(radius -> !Double.isNaN(radius)).toArray();
    }

    /** The largest gap between directions in which the line is met. */
    private double gap(String name) {
        XYSeries series = chart.getSeries(name);
        double[] angles = IntStream.range(0, series.getXData().length)
                .mapToDouble(k -> Math.atan2(series.getYData()[k], series.getXData()[k]))
                .filter(angle -> !Double.isNaN(angle)).sorted().toArray();
        double last = angles[0] + 2 * Math.PI - angles[angles.length - 1];
        return IntStream.range(1, angles.length).mapToDouble(k -> angles[k] - angles[k - 1])
                .reduce(last, Math::max);
    }

    @Test
    void itGoesAroundInTheEndAndNotInTheBeginning() {
        assertTrue(gap("20 steps") > 1);
        assertTrue(gap("500 steps") < 0.5);
    }

    /** The inner circle has the radius 0.5; where no outer point is near, the line may go further out. */
    @Test
    void inTheEndItLiesOutsideOfTheInnerCircle() {
        assertTrue(DoubleStream.of(radii("500 steps")).min().orElseThrow() > 0.6);
    }

    @Test
    void sixtyPointsAreShown() {
        assertEquals(30, chart.getSeries("inside").getXData().length);
        assertEquals(30, chart.getSeries("outside").getXData().length);
    }
}
