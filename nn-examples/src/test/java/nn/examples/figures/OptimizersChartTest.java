package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.examples.book.ValleyRules.Rule;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class OptimizersChartTest {

    private final XYChart chart = OptimizersChart.chart();

    private double[] y(Rule rule) {
        return chart.getSeries(rule.toString()).getYData();
    }

    @Test
    void everyPathLeavesFromTheSamePlace() {
        for (Rule rule : OptimizersChart.SHOWN) {
            XYSeries path = chart.getSeries(rule.toString());
            assertArrayEquals(new double[] {10, 1}, new double[] {path.getXData()[0], path.getYData()[0]});
            assertEquals(41, path.getXData().length);
        }
    }

    /** {@code 1 − 0.018 · 100} is −0.8. */
    @Test
    void plainDescentCrossesTheValleyWithEveryStepAndAdaGradNever() {
        double[] zigzag = y(Rule.DESCENT);
        for (int k = 1; k < zigzag.length; k++) {
            assertEquals(-0.8, zigzag[k] / zigzag[k - 1], 1e-9);
        }
        for (double y : y(Rule.ADA_GRAD)) {
            assertTrue(y >= -1e-9, () -> "y is " + y);
        }
    }

    /** Heights up to 100 round by 1e-13. */
    @Test
    void onAContourTheHeightIsTheSame() {
        for (double height : OptimizersChart.HEIGHTS) {
            XYSeries line = chart.getSeries("height " + height);
            for (int k = 0; k < line.getXData().length; k++) {
                double x = line.getXData()[k];
                double y = line.getYData()[k];
                assertEquals(height, (x * x + 100 * y * y) / 2, 1e-12);
            }
        }
    }
}
