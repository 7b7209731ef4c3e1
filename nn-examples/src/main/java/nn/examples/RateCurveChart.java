package nn.examples;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nn.examples.figures.Paper;
import nn.optim.RateCurve;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The loss, raw and smoothed, against the learning rate on a logarithmic axis, up to twice the first loss: the
 * explosion would leave no room for the rest.
 */
final class RateCurveChart {

    static final String RAW = "loss of each batch";
    static final String SMOOTHED = "smoothed";

    private RateCurveChart() {}

    static XYChart chart(RateCurve curve) {
        XYChart chart = Paper.chart(800, 500, "Learning rates: too small, right, too large", "learning rate", "loss");
        Paper.logarithmicX(chart);
        chart.getStyler().setYAxisDecimalPattern("0.0");
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(2 * curve.points().get(0).smoothed());
        add(chart, RAW, curve.points(), RateCurve.Point::loss, Paper.ORANGE);
        add(chart, SMOOTHED, curve.points(), RateCurve.Point::smoothed, Paper.BLUE);
        return chart;
    }

    private static void add(XYChart chart, String name, List<RateCurve.Point> points,
            ToDoubleFunction<RateCurve.Point> value, Color color) {
        double[] rates = points.stream().mapToDouble(RateCurve.Point::rate).toArray();
        XYSeries series = chart.addSeries(name, rates, points.stream().mapToDouble(value).toArray());
        series.setLineColor(color);
        series.setMarker(SeriesMarkers.NONE);
    }
}
