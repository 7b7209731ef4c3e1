package nn.examples.figures;

import java.awt.Color;
import nn.examples.book.Overfitting;
import nn.examples.book.Overfitting.Point;
import nn.examples.book.Overfitting.Way;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;

/** The losses on the training set and on the test set, epoch by epoch, without regularisation and with it. */
final class OverfittingChart {

    private OverfittingChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(800, 450, "Thirty examples: what the network learns, and what it learns by heart",
                "epoch", "loss");
        chart.getStyler().setYAxisDecimalPattern("0.0").setYAxisMin(0.0);
        add(chart, Way.NOTHING, "nothing", Paper.ORANGE);
        add(chart, Way.DECAY, "weight decay", Paper.BLUE);
        return chart;
    }

    private static void add(XYChart chart, Way way, String name, Color ink) {
        Overfitting.Outcome outcome = Overfitting.train(way);
        double[] epochs = outcome.curve().stream().mapToDouble(Point::epoch).toArray();
        XYSeries training = Paper.line(chart, name + ": training", epochs,
                outcome.curve().stream().mapToDouble(Point::training).toArray(), ink);
        training.setLineStyle(SeriesLines.DASH_DASH);
        Paper.line(chart, name + ": test", epochs, outcome.curve().stream().mapToDouble(Point::test).toArray(), ink);
    }
}
