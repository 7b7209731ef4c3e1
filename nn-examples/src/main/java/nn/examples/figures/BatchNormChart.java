package nn.examples.figures;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import nn.examples.book.DepthAndScale;
import org.knowm.xchart.XYChart;

/** How far the activations of a deep network are spread, layer after layer, with and without batch normalisation. */
final class BatchNormChart {

    private static final List<Color> COLORS = List.of(Paper.BLUE, Paper.GREEN, Paper.ORANGE);

    private BatchNormChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(800, 500, "How far activations are spread in a network of twenty layers",
                "layer", "standard deviation");
        Paper.logarithmicY(chart);
        for (int i = 0; i < COLORS.size(); i++) {
            double factor = DepthAndScale.FACTORS.get(i);
            add(chart, "weights " + factor + " times He's", DepthAndScale.deviations(factor, false), COLORS.get(i));
        }
        add(chart, "any of them, with batch norm", DepthAndScale.deviations(1, true), Paper.PURPLE);
        return chart;
    }

    private static void add(XYChart chart, String name, double[] deviations, Color color) {
        double[] layers = IntStream.range(0, deviations.length).asDoubleStream().toArray();
        Paper.line(chart, name, layers, deviations, color);
    }
}
