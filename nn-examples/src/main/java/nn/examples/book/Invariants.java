package nn.examples.book;

import java.util.Locale;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.mistakes.BatchNormOfConstants;
import nn.examples.mistakes.MaxPayingBoth;
import nn.examples.mistakes.SoftmaxEntryByEntry;
import nn.layers.BatchNorm;
import nn.layers.Max;
import nn.layers.Softmax;

/** Sums that a gradient keeps to whatever the numbers are: no step, no tolerance to choose, nothing but rounding. */
public final class Invariants {

    private static final Matrix X = Matrix.of(3, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5);
    private static final Matrix DY = Matrix.of(3, 2, 1, -0.75, 0.5, 1.25, -1.5, 0.875);

    private Invariants() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "                                                  right    wrong",
                line("softmax: a row of dx sums to 0",
                        rowSum(new Softmax()), rowSum(new SoftmaxEntryByEntry())),
                line("batch norm in training: a column of dx sums to 0",
                        columnSum(new BatchNorm(2)), columnSum(new BatchNormOfConstants(2))),
                line("max gate: dx + dy is dz, at a tie as well",
                        unpaid(new Max()), unpaid(new MaxPayingBoth())));
    }

    private static String line(String law, double right, double wrong) {
        return String.format(Locale.ROOT, "%-48s  %.4f  %.4f", law, right, wrong);
    }

    static double rowSum(Layer layer) {
        return dx(layer).rowSums().maxAbs();
    }

    static double columnSum(Layer layer) {
        return dx(layer).columnSums().maxAbs();
    }

    private static Matrix dx(Layer layer) {
        return layer.forward(X, Mode.training(1)).backward(DY).input();
    }

    /** At two inputs that are equal. */
    static double unpaid(Junction gate) {
        Gradients gradients = gate.forward(X, X, Mode.training(1)).backward(DY);
        return gradients.first().plus(gradients.second()).minus(DY).maxAbs();
    }
}
