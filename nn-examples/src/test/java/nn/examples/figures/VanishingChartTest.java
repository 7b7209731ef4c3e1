package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class VanishingChartTest {

    private final XYChart chart = VanishingChart.chart();

    private double last(String name) {
        double[] norms = chart.getSeries(name).getYData();
        return norms[norms.length - 1];
    }

    /** They start at 1, and after fifty steps stand in this order. */
    @Test
    void theCurvesSpread() {
        List<String> names = List.of("LSTM, forget bias 0", "RNN, factor 0.8", "LSTM, forget bias 1", "RNN, factor 1",
                "RNN, factor 1.1");
        for (int i = 0; i < names.size(); i++) {
            assertEquals(1, chart.getSeries(names.get(i)).getYData()[0], 1e-15);
            assertTrue(i == 0 || last(names.get(i - 1)) < last(names.get(i)) / 5, names.get(i));
        }
        assertTrue(chart.getStyler().isYAxisLogarithmic());
    }
}
