package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class LossChartTest {

    private final XYChart errors = LossChart.ofErrors();
    private final XYChart margins = LossChart.ofMargins();

    private static double at(XYChart chart, String name, double x) {
        int place = Arrays.binarySearch(chart.getSeries(name).getXData(), x);
        return chart.getSeries(name).getYData()[place];
    }

    @Test
    void huberIsHalfTheSquareUpTo1AndAStraightLineBeyond() {
        for (double error : new double[] {-1, -0.5, 0, 0.5, 1}) {
            assertEquals(at(errors, "squared error", error) / 2, at(errors, "Huber, up to 1 a square", error));
        }
        assertEquals(9, at(errors, "squared error", -3));
        assertEquals(3, at(errors, "Huber, up to 1 a square", 4) - at(errors, "Huber, up to 1 a square", 1));
    }

    @Test
    void theHingeIs0FromAMarginOf1OnAndCrossEntropyNeverIs() {
        assertEquals(5, at(margins, "hinge", -4));
        assertEquals(0, at(margins, "hinge", 1));
        assertEquals(Math.log(2), at(margins, "cross entropy", 0), 1e-15);
        assertEquals(Math.log1p(Math.exp(-4)), at(margins, "cross entropy", 4), 1e-15);
    }
}
