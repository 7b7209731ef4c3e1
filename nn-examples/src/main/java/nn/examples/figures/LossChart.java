package nn.examples.figures;

import java.awt.Color;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.Huber;
import nn.layers.losses.MeanSquaredError;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.OneHot;
import org.knowm.xchart.XYChart;

/** What single entries cost: an error, under the losses for numbers, and a margin, under those for classes. */
final class LossChart {

    private static final int PARTS = 8;

    private LossChart() {}

    /** The square and the Huber loss against the error. */
    static XYChart ofErrors() {
        XYChart chart = chart("What an error costs", "error: prediction − target");
        double[] x = Stream.of(DoubleStream.of(-4), grid(1), DoubleStream.of(4))
                .flatMapToDouble(part -> part).toArray();
        add(chart, Paper.ORANGE, "Huber, up to 1 a square", x, error -> cost(new Huber(), error));
        add(chart, Paper.BLUE, "squared error", grid(3).toArray(), error -> cost(new MeanSquaredError(), error));
        return chart;
    }

    private static double cost(Loss loss, double error) {
        return loss.value(Matrix.rowOf(error), Matrix.zeros(1, 1));
    }

    /** Hinge, log loss and plain mistakes, against the margin by which the right class leads. */
    static XYChart ofMargins() {
        XYChart chart = chart("What a margin costs", "margin: score of the right class − score of the other");
        add(chart, Paper.ORANGE, "hinge", new double[] {-4, 1, 4},
                margin -> new MultiClassHinge().value(Matrix.rowOf(margin, 0), OneHot.of(2, 0)));
        add(chart, Paper.BLUE, "cross entropy", grid(4).toArray(),
                margin -> new BinaryCrossEntropy().value(Matrix.rowOf(margin), Matrix.rowOf(1)));
        Paper.line(chart, "1 for a mistake", new double[] {-4, 0, 0, 4}, new double[] {1, 1, 0, 0}, Paper.GREEN);
        return chart;
    }

    /** From −bound to bound. Where a curve is straight its ends suffice. */
    private static DoubleStream grid(int bound) {
        return IntStream.rangeClosed(-bound * PARTS, bound * PARTS).mapToDouble(k -> k / (double) PARTS);
    }

    private static XYChart chart(String title, String x) {
        XYChart chart = Paper.chart(800, 450, title, x, "loss");
        chart.getStyler().setDecimalPattern("0");
        return chart;
    }

    private static void add(XYChart chart, Color ink, String name, double[] x, DoubleUnaryOperator loss) {
        Paper.line(chart, name, x, DoubleStream.of(x).map(loss).toArray(), ink);
    }
}
