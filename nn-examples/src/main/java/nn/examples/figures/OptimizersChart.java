package nn.examples.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.examples.book.ValleyRules.Rule;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Where four rules of descent go in a narrow valley, in their first steps, on a contour map. */
final class OptimizersChart {

    static final List<Rule> SHOWN = List.of(Rule.DESCENT, Rule.MOMENTUM, Rule.ADA_GRAD, Rule.ADAM);
    static final List<Double> HEIGHTS = List.of(1.0, 10.0, 40.0, 100.0);

    private static final Map<Rule, Color> INKS = Map.of(Rule.DESCENT, Paper.BLUE, Rule.MOMENTUM, Paper.ORANGE,
            Rule.ADA_GRAD, Paper.GREEN, Rule.ADAM, Paper.PURPLE);
    private static final int STEPS = 40;
    private static final int CORNERS = 72;

    private OptimizersChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(800, 500, "Forty steps in a narrow valley", "x, along the valley", "y, across");
        chart.getStyler().setXAxisMin(-6.0).setXAxisMax(12.0).setYAxisMin(-1.5).setYAxisMax(1.5);
        chart.getStyler().setMarkerSize(4);
        HEIGHTS.forEach(height -> addContour(chart, height));
        SHOWN.forEach(rule -> addPath(chart, rule));
        return chart;
    }

    /** Where {@code (x² + 100 y²) / 2} is the height. */
    private static void addContour(XYChart chart, double height) {
        double reach = Math.sqrt(2 * height);
        double[] angles = IntStream.rangeClosed(0, CORNERS).mapToDouble(k -> 2 * Math.PI * k / CORNERS).toArray();
        XYSeries line = Paper.line(chart, "height " + height,
                DoubleStream.of(angles).map(angle -> reach * StrictMath.cos(angle)).toArray(),
                DoubleStream.of(angles).map(angle -> reach / 10 * StrictMath.sin(angle)).toArray(), Paper.GREY);
        line.setShowInLegend(false);
        line.setLineStyle(new BasicStroke(1));
    }

    private static void addPath(XYChart chart, Rule rule) {
        List<Matrix> path = rule.path(STEPS);
        XYSeries line = Paper.line(chart, rule.toString(), path.stream().mapToDouble(p -> p.get(0, 0)).toArray(),
                path.stream().mapToDouble(p -> p.get(0, 1)).toArray(), INKS.get(rule));
        line.setMarker(SeriesMarkers.CIRCLE);
        line.setMarkerColor(INKS.get(rule));
        line.setLineStyle(new BasicStroke(1.5f));
    }
}
