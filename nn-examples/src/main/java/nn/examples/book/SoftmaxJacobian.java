package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.numeric.Jacobian;
import nn.layers.Softmax;

/** The softmax of three scores, and how each probability moves with each score. */
public final class SoftmaxJacobian {

    private static final Matrix SCORES = Matrix.rowOf(1, 2, 3);

    private SoftmaxJacobian() {}

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
                "probabilities", numbers(pass().output()), "Jacobian",
                IntStream.range(0, 3).mapToObj(i -> numbers(jacobian().row(i)))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    static Pass pass() {
        return new Softmax().forward(SCORES, Mode.inference());
    }

    static Matrix jacobian() {
        return Jacobian.byPullback(pass(), Gradients::input);
    }

    private static String numbers(Matrix row) {
        return DoubleStream.of(row.toArray()).mapToObj(v -> String.format(Locale.ROOT, "%9.4f", v))
                .collect(Collectors.joining());
    }
}
