package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nn.examples.book.Contestant;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class AccuracyHidesChartTest {

    private static final XYChart CHART = AccuracyHidesChart.chart();

    private static double[] errors(Contestant contestant) {
        return CHART.getSeries(contestant.toString()).getYData();
    }

    @Test
    void everyContestantHasALine() {
        assertEquals(Stream.of(Contestant.values()).map(Contestant::toString).toList(),
                CHART.getSeriesCollection().stream().map(XYSeries::getName).toList());
    }

    /** What the figure is there to show: one line far above, and a wrong one below the right one it is a copy of. */
    @Test
    void oneFailsAndTheOthersLieTogether() {
        assertTrue(DoubleStream.of(errors(Contestant.SUMMED)).allMatch(error -> error == 50));
        assertTrue(errors(Contestant.MASK_FORGOTTEN)[9] < errors(Contestant.RIGHT)[9]);
        assertEquals(errors(Contestant.RIGHT)[9], errors(Contestant.BIAS_FORGOTTEN)[9], 1);
    }

    /** Nothing has an error of 0, which a logarithmic axis cannot show, and none lies beyond the edges. */
    @Test
    void allPointsAreWithinTheAxes() {
        for (Contestant contestant : Contestant.values()) {
            assertTrue(DoubleStream.of(errors(contestant)).allMatch(error -> error > 1 && error <= 50));
        }
    }
}
