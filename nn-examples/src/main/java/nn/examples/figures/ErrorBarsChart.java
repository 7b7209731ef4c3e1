package nn.examples.figures;

import java.util.List;
import java.util.function.ToDoubleFunction;
import nn.examples.book.ErrorBars;
import org.knowm.xchart.XYChart;

/** What one central difference is off by, what a ladder is, and what the ladder says of itself, against the step. */
final class ErrorBarsChart {

    static final String DIFFERENCE = "one central difference: its error";
    static final String LADDER = "a ladder from this step down: its error";
    static final String BAR = "the ladder's error bar";

    /** An error of exactly 0, which luck can bring, has no place on a logarithmic axis. */
    private static final double LEAST = 1e-16;

    private ErrorBarsChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(800, 460, "The error bar lies above the error, whatever the step",
                "first step", "error");
        Paper.logarithmicX(chart);
        Paper.logarithmicY(chart);
        List<ErrorBars.Point> points = ErrorBars.points();
        double[] steps = points.stream().mapToDouble(ErrorBars.Point::step).toArray();
        Paper.line(chart, DIFFERENCE, steps, values(points, ErrorBars.Point::ofDifference), Paper.BLUE);
        Paper.line(chart, BAR, steps, values(points, ErrorBars.Point::bar), Paper.ORANGE);
        Paper.line(chart, LADDER, steps, values(points, ErrorBars.Point::ofLadder), Paper.GREEN);
        return chart;
    }

    private static double[] values(List<ErrorBars.Point> points, ToDoubleFunction<ErrorBars.Point> value) {
        return points.stream().mapToDouble(value).map(error -> Math.max(LEAST, error)).toArray();
    }
}
