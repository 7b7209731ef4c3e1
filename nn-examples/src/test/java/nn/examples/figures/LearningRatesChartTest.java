package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.examples.book.LearningRates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;

class LearningRatesChartTest {

    private final XYChart chart = LearningRatesChart.chart();

    private double[] values(double rate) {
        return chart.getSeries("rate " + rate).getYData();
    }

    /** From (10, 1), each step multiplies x by 1 − η and y by 1 − 10η; sixty products leave a relative 1e-13. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.18, 0.205})
    void theValuesAreTheParabolasInClosedForm(double rate) {
        double[] values = values(rate);
        assertEquals(LearningRates.STEPS + 1, values.length);
        for (int k = 0; k < values.length; k++) {
            double x = 10 * Math.pow(1 - rate, k);
            double y = Math.pow(1 - 10 * rate, k);
            double expected = (x * x + 10 * y * y) / 2;
            assertEquals(expected, values[k], 1e-13 * expected);
        }
    }

    @Test
    void belowTwoTenthsItFallsAndAboveItRisesInTheEnd() {
        int end = LearningRates.STEPS;
        assertTrue(values(0.18)[end] < values(0.1)[end] && values(0.1)[end] < values(0.02)[end]);
        assertTrue(values(0.205)[end] > values(0.205)[end / 2]);
        assertTrue(chart.getStyler().isYAxisLogarithmic());
    }
}
