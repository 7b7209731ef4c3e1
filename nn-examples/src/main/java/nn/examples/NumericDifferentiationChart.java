package nn.examples;

import java.awt.Color;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.examples.figures.Paper;
import nn.gradcheck.numeric.Difference;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The errors of the three difference rules against the step, both axes logarithmic, and the ladder's error bar. */
public final class NumericDifferentiationChart {

    private static final double LARGEST = 1e-1;
    private static final double SMALLEST = 1e-13;
    private static final int STEPS_A_DECADE = 4;

    private NumericDifferentiationChart() {}

    /** {@return the three curves and the error bar} */
    public static XYChart chart() {
        XYChart chart = Paper.chart(800, 500, "Numeric differentiation: truncation falls with the step, rounding rises",
                "step", "error");
        Paper.logarithmicX(chart);
        Paper.logarithmicY(chart);
        chart.getStyler().setMarkerSize(5);
        add(chart, "forward", Difference.FORWARD, Paper.ORANGE);
        add(chart, "central", Difference.CENTRAL, Paper.BLUE);
        add(chart, "five-point", Difference.FIVE_POINT, Paper.GREEN);
        addLadder(chart);
        return chart;
    }

    /** An error of exactly 0, which luck can bring, has no place on a logarithmic axis. */
    private static void add(XYChart chart, String name, Difference rule, Color color) {
        double[] steps = steps().filter(step -> NumericDifferentiation.error(rule, step) > 0).toArray();
        double[] errors = DoubleStream.of(steps).map(step -> NumericDifferentiation.error(rule, step)).toArray();
        XYSeries series = chart.addSeries(name, steps, errors);
        series.setLineColor(color);
        series.setMarkerColor(color);
        series.setMarker(SeriesMarkers.CIRCLE);
    }

    private static DoubleStream steps() {
        int last = (int) Math.round(STEPS_A_DECADE * Math.log10(LARGEST / SMALLEST));
        return IntStream.rangeClosed(0, last)
                .mapToDouble(k -> LARGEST * StrictMath.pow(10, -k / (double) STEPS_A_DECADE));
    }

    private static void addLadder(XYChart chart) {
        double error = NumericDifferentiation.ladder().estimate().error();
        XYSeries series = chart.addSeries("the ladder's error bar", new double[] {SMALLEST, LARGEST},
                new double[] {error, error});
        series.setLineColor(Paper.GREY);
        series.setMarker(SeriesMarkers.NONE);
    }
}
