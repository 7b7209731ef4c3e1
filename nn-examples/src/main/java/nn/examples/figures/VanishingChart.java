package nn.examples.figures;

import java.awt.Color;
import java.util.stream.IntStream;
import nn.examples.book.GradientThroughTime;
import org.knowm.xchart.XYChart;

/** How much of a gradient arrives so many steps earlier, in five recurrent networks; the second axis is logarithmic. */
final class VanishingChart {

    private VanishingChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(800, 500, "A gradient on its way back through time",
                "steps back", "length of the gradient");
        Paper.logarithmicY(chart);
        add(chart, "RNN, factor 1.1", GradientThroughTime.ofRnn(1.1), Paper.RED);
        add(chart, "RNN, factor 1", GradientThroughTime.ofRnn(1), Paper.ORANGE);
        add(chart, "RNN, factor 0.8", GradientThroughTime.ofRnn(0.8), Paper.PURPLE);
        add(chart, "LSTM, forget bias 1", GradientThroughTime.ofLstm(1), Paper.BLUE);
        add(chart, "LSTM, forget bias 0", GradientThroughTime.ofLstm(0), Paper.GREEN);
        return chart;
    }

    private static void add(XYChart chart, String name, double[] norms, Color color) {
        Paper.line(chart, name, IntStream.range(0, norms.length).asDoubleStream().toArray(), norms, color);
    }
}
