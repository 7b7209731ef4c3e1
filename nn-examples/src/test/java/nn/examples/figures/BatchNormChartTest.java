package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries;

/** Three lines that part, and one that is level at 1. */
class BatchNormChartTest {

    private final List<XYSeries> lines = List.copyOf(BatchNormChart.chart().getSeriesCollection());

    @Test
    void withBatchNormTheSpreadIsOne() {
        assertTrue(lines.get(3).getName().contains("batch norm"));
        assertTrue(DoubleStream.of(lines.get(3).getYData()).skip(1).allMatch(y -> Math.abs(y - 1) < 1e-4));
    }

    @Test
    void withoutTheLinesPartByAConstantFactorInEachLayer() {
        double[] small = lines.get(0).getYData();
        double[] large = lines.get(2).getYData();
        assertEquals(21, small.length);
        // the factors are 0.5 and 2
        IntStream.range(0, 21)
                .forEach(layer -> assertEquals(1, large[layer] / small[layer] / Math.pow(4, layer), 1e-9));
    }
}
