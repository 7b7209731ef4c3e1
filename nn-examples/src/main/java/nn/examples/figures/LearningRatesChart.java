package nn.examples.figures;

import java.util.stream.IntStream;
import nn.examples.book.LearningRates;
import nn.optim.Trace;
import org.knowm.xchart.XYChart;

/** The value along a descent in a narrow valley, for rates from too small to too large, on a logarithmic axis. */
public final class LearningRatesChart {

    private LearningRatesChart() {}

    /** {@return a curve for each rate} */
    public static XYChart chart() {
        XYChart chart = Paper.chart(800, 500, "Four learning rates in the valley (x² + 10y²) / 2", "step", "value");
        Paper.logarithmicY(chart);
        for (double rate : LearningRates.RATES) {
            Paper.line(chart, "rate " + rate, steps(), values(LearningRates.descend(rate)),
                    Paper.INKS.get(LearningRates.RATES.indexOf(rate)));
        }
        return chart;
    }

    private static double[] steps() {
        return IntStream.rangeClosed(0, LearningRates.STEPS).asDoubleStream().toArray();
    }

    private static double[] values(Trace trace) {
        return trace.points().stream().mapToDouble(Trace.Point::value).toArray();
    }
}
