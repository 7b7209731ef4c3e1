package nn.examples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.examples.figures.Paper;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The three paths on one contour map of the loss over all examples. */
public final class DescentPathsChart {

    /** So much more than at the lowest point is the loss on each of the lines. */
    static final List<Double> HEIGHTS = List.of(0.1, 0.4, 1.0, 2.0, 4.0, 8.0);

    private static final int CORNERS = 120;
    private static final List<Color> COLORS = List.of(Paper.BLUE, Paper.ORANGE, Paper.GREEN);

    private DescentPathsChart() {}

    /** {@return the three paths and the contours} */
    public static XYChart chart() {
        XYChart chart = Paper.chart(800, 600, "Ten epochs of gradient descent on a contour map of the loss",
                "weight", "bias");
        chart.getStyler().setMarkerSize(5);
        HEIGHTS.forEach(height -> addContour(chart, height));
        for (DescentPaths.Way way : DescentPaths.Way.values()) {
            add(chart, way.toString(), way.path(), COLORS.get(way.ordinal())).setMarker(SeriesMarkers.CIRCLE);
        }
        return chart;
    }

    private static void addContour(XYChart chart, double height) {
        List<Matrix> corners = IntStream.rangeClosed(0, CORNERS)
                .mapToObj(k -> contour(height, 2 * Math.PI * k / CORNERS)).toList();
        XYSeries series = add(chart, "+" + height, corners, Paper.GREY);
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
        series.setLineStyle(new BasicStroke(1));
    }

    /** The loss is a parabola along every line through its lowest point b*. */
    private static Matrix contour(double height, double angle) {
        Matrix lowest = LinearRegression.leastSquares(DescentPaths.data());
        Matrix direction = Matrix.columnOf(Math.cos(angle), Math.sin(angle));
        double atOne = DescentPaths.loss(lowest.plus(direction)) - DescentPaths.loss(lowest);
        // L(b* + t d) − L(b*) = t² (L(b* + d) − L(b*))
        return lowest.plus(direction.times(Math.sqrt(height / atOne)));
    }

    private static XYSeries add(XYChart chart, String name, List<Matrix> points, Color color) {
        XYSeries series = chart.addSeries(name,
                points.stream().mapToDouble(b -> b.get(0, 0)).toArray(),
                points.stream().mapToDouble(b -> b.get(1, 0)).toArray());
        series.setLineColor(color);
        series.setMarkerColor(color);
        return series;
    }
}
