package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.Huber;
import nn.layers.losses.MeanSquaredError;

/** Five measurements, one of them a slip of the pen: how hard each pulls at a prediction, under two losses. */
public final class Outlier {

    static final Matrix MEASURED = Matrix.columnOf(1, 2, 3, 4, 100);

    private Outlier() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** The gradients at the prediction 3, and at the mean of the measurements. */
    static String report() {
        return String.join(System.lineSeparator(),
                table(3), table(MEASURED.columnMeans().get(0, 0)));
    }

    private static String table(double prediction) {
        Matrix squared = pulls(new MeanSquaredError(), prediction);
        Matrix huber = pulls(new Huber(), prediction);
        String heading = String.format(Locale.ROOT, "predicted %-9.0f squared     Huber%n", prediction);
        return IntStream.range(0, MEASURED.rows())
                .mapToObj(i -> line(String.format(Locale.ROOT, "measured %4.0f", MEASURED.get(i, 0)),
                        squared.get(i, 0), huber.get(i, 0)))
                .collect(Collectors.joining(System.lineSeparator(), heading,
                        System.lineSeparator() + line("together", squared.sum(), huber.sum())));
    }

    private static String line(String name, double squared, double huber) {
        return String.format(Locale.ROOT, "%-16s%10s%10s", name,
                MatrixLines.number(squared), MatrixLines.number(huber));
    }

    /** The gradient of the loss with respect to each prediction, when all are the same. */
    static Matrix pulls(Loss loss, double prediction) {
        return loss.gradient(Matrix.filled(MEASURED.rows(), 1, prediction), MEASURED);
    }
}
