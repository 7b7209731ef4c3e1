package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second chart shows the slopes of the first. */
class ActivationsChartTest {

    /** Between neighbours 0.05 apart; a curve whose third derivative is below 2 is off by less than 0.05² / 3. */
    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "ELU", "GELU", "ReLU"})
    void theSlopesAreThoseOfTheCurves(String name) {
        double[] x = ActivationsChart.values().getSeries(name).getXData();
        double[] y = ActivationsChart.values().getSeries(name).getYData();
        double[] slope = ActivationsChart.slopes().getSeries(name).getYData();
        for (int k = 1; k + 1 < x.length; k++) {
            // the kinks of ReLU, and of the second derivative of ELU, are at 0
            double allowed = Math.abs(x[k]) < 1e-9 ? 0.51 : 1e-3;
            assertEquals((y[k + 1] - y[k - 1]) / (x[k + 1] - x[k - 1]), slope[k], allowed);
        }
    }

    /** At −4 and 4, σ′ = σ (1 − σ) is 0.0177 and 1 − tanh² is 0.00134: next to none. */
    @ParameterizedTest
    @CsvSource({"sigmoid, 0.02", "tanh, 0.002"})
    void whoeverSaturatesHasNextToNoSlopeAtTheEnds(String name, double most) {
        double[] slope = ActivationsChart.slopes().getSeries(name).getYData();
        assertTrue(slope[0] < most, name + " starts with " + slope[0]);
        assertTrue(slope[slope.length - 1] < most, name + " ends with " + slope[slope.length - 1]);
    }

    /** GELU has a slope of more than 1 on its way up, and falls before it rises. */
    @Test
    void theShapesAreAsTheChapterSays() {
        assertTrue(ActivationsChart.slopes().getSeries("tanh").getYMax() <= 1);
        assertEquals(0.25, ActivationsChart.slopes().getSeries("sigmoid").getYMax(), 1e-15);
        assertTrue(ActivationsChart.slopes().getSeries("GELU").getYMax() > 1.1);
        assertTrue(ActivationsChart.values().getSeries("GELU").getYMin() < -0.16);
        assertEquals(-1, ActivationsChart.values().getSeries("ELU").getYMin(), 0.02);
    }
}
