package nn.examples;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nn.examples.figures.Paper;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The loss of runs with several batch sizes, against the gradients computed and against time. */
public final class BatchSizesChart {

    private static final int POINTS = 80;
    private static final List<Color> COLORS =
            List.of(Paper.GREEN, Paper.ORANGE, Paper.BLUE, Paper.PURPLE, Paper.GREY);

    private BatchSizesChart() {}

    /** {@return the loss of the runs against the gradients computed} */
    public static XYChart chart() {
        return byGradients(BatchSizes.runs());
    }

    static XYChart byGradients(List<BatchSizes.Run> runs) {
        return chart("gradients of single examples", runs, run -> BatchSizes.EXAMPLES * BatchSizes.EPOCHS);
    }

    static XYChart byTime(List<BatchSizes.Run> runs) {
        return chart("milliseconds", runs, BatchSizes.Run::milliseconds);
    }

    /** All steps of a run cost the same, a part of the cost of the run. */
    private static XYChart chart(String axis, List<BatchSizes.Run> runs, ToDoubleFunction<BatchSizes.Run> cost) {
        XYChart chart = Paper.chart(800, 500, "Linear regression in batches of several sizes",
                axis, "loss above the least");
        Paper.logarithmicY(chart);
        for (int i = 0; i < runs.size(); i++) {
            BatchSizes.Run run = runs.get(i);
            add(chart, run, cost.applyAsDouble(run) / run.steps(), COLORS.get(i % COLORS.size()));
        }
        return chart;
    }

    private static void add(XYChart chart, BatchSizes.Run run, double costOfAStep, Color color) {
        int last = Math.min(POINTS, run.steps());
        int[] steps = IntStream.rangeClosed(0, last).map(k -> (int) ((long) run.steps() * k / last)).toArray();
        XYSeries series = chart.addSeries("batches of " + run.size(),
                IntStream.of(steps).mapToDouble(step -> step * costOfAStep).toArray(),
                IntStream.of(steps).mapToDouble(run::excess).toArray());
        series.setLineColor(color);
        series.setMarker(SeriesMarkers.NONE);
    }
}
