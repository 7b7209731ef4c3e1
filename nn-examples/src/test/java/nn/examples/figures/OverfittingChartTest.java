package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class OverfittingChartTest {

    private final XYChart chart = OverfittingChart.chart();

    private double last(String name) {
        double[] losses = chart.getSeries(name).getYData();
        return losses[losses.length - 1];
    }

    @Test
    void withoutRegularisationTheTestLossRisesWhileTheTrainingLossVanishes() {
        double lowest = Arrays.stream(chart.getSeries("nothing: test").getYData()).min().orElseThrow();
        assertTrue(last("nothing: training") < 0.01);
        assertTrue(last("nothing: test") > 1.5 * lowest);
    }

    @Test
    void withDecayTheTwoStayTogether() {
        double gap = last("weight decay: test") - last("weight decay: training");
        assertTrue(gap < 0.5 * (last("nothing: test") - last("nothing: training")), () -> "the gap is " + gap);
    }
}
