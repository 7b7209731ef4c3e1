package nn.examples.figures;

import java.awt.Color;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.examples.book.TaylorPredictions;
import nn.gradcheck.numeric.Difference;
import org.knowm.xchart.XYChart;

/** Errors of the three differences where truncation rules, on the lines that Taylor's series foretells. */
public final class OrdersOfErrorChart {

    private static final int LARGEST = -3;
    private static final int SMALLEST = -9;

    private OrdersOfErrorChart() {}

    /** {@return a line for each rule} */
    public static XYChart chart() {
        XYChart chart = Paper.chart(800, 500,
                "Orders of the error: measured (dots), and what Taylor's series foretells (lines)", "step", "error");
        Paper.logarithmicX(chart);
        Paper.logarithmicY(chart);
        chart.getStyler().setMarkerSize(8);
        add(chart, "forward, slope 1", Difference.FORWARD, Paper.ORANGE);
        add(chart, "central, slope 2", Difference.CENTRAL, Paper.BLUE);
        add(chart, "five-point, slope 4", Difference.FIVE_POINT, Paper.GREEN);
        return chart;
    }

    private static void add(XYChart chart, String name, Difference rule, Color color) {
        Paper.line(chart, name, steps(), absolute(h -> TaylorPredictions.predicted(rule, h)), color);
        Paper.points(chart, rule + " measured", steps(), absolute(h -> TaylorPredictions.error(rule, h)), color)
                .setShowInLegend(false);
    }

    /** Powers of two, which are added without rounding. */
    private static double[] steps() {
        return IntStream.rangeClosed(SMALLEST, LARGEST).mapToDouble(k -> Math.scalb(1.0, k)).toArray();
    }

    private static double[] absolute(DoubleUnaryOperator error) {
        return DoubleStream.of(steps()).map(error).map(Math::abs).toArray();
    }
}
