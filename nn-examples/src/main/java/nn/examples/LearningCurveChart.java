package nn.examples;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nn.examples.figures.Paper;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.YAxisPosition;
import org.knowm.xchart.style.XYStyler;

/** A learning curve as a picture: training loss on the left axis, test accuracy in percent on the right one. */
final class LearningCurveChart {

    static final String LOSS = "training loss";
    static final String ACCURACY = "test accuracy, %";

    private static final int LEFT = 0;
    private static final int RIGHT = 1;

    private LearningCurveChart() {}

    static XYChart chart(List<LearningCurve.Point> points) {
        XYChart chart = new XYChart(800, 500);
        chart.setTitle("Learning curve");
        chart.setXAxisTitle("epoch");
        Paper.style(chart);
        style(chart.getStyler());
        add(chart, LOSS, points, LearningCurve.Point::trainingLoss, LEFT, Paper.BLUE);
        add(chart, ACCURACY, points, point -> 100 * point.testAccuracy(), RIGHT, Paper.ORANGE);
        return chart;
    }

    private static void style(XYStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setYAxisGroupPosition(RIGHT, YAxisPosition.Right);
        styler.setYAxisMin(LEFT, 0.0);
        styler.setXAxisDecimalPattern("0");
        styler.setMarkerSize(6);
    }

    private static void add(XYChart chart, String name, List<LearningCurve.Point> points,
            ToDoubleFunction<LearningCurve.Point> value, int axis, Color color) {
        double[] epochs = points.stream().mapToDouble(LearningCurve.Point::epoch).toArray();
        XYSeries series = chart.addSeries(name, epochs, points.stream().mapToDouble(value).toArray());
        series.setYAxisGroup(axis);
        series.setLineColor(color);
        series.setMarkerColor(color);
        chart.setYAxisGroupTitle(axis, name);
        chart.getStyler().setYAxisGroupTitleColor(axis, color);
    }
}
