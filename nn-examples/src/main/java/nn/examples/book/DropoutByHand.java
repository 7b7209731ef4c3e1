package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dropout;

/** Dropout of one row of eight numbers: a seed, two children of it, inference, and the mean over many seeds. */
public final class DropoutByHand {

    static final Matrix X = Matrix.rowOf(1, 2, 3, 4, 5, 6, 7, 8);

    private static final int SEEDS = 10_000;
    private static final Matrix UPSTREAM = Matrix.filled(1, 8, 1);
    private static final Dropout DROPOUT = new Dropout(0.5);

    private DropoutByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        Mode training = Mode.training(1);
        return String.join(System.lineSeparator(),
                line("x", X),
                lines("seed 1", training),
                lines("child 0", training.child(0)),
                lines("child 1", training.child(1)),
                lines("inference", Mode.inference()),
                line("mean y", mean()));
    }

    private static String lines(String name, Mode mode) {
        Pass pass = DROPOUT.forward(X, mode);
        return String.join(System.lineSeparator(),
                line(name + ": y", pass.output()),
                line("dx for ones", pass.backward(UPSTREAM).input()));
    }

    /** Of the outputs in training with many seeds. */
    static Matrix mean() {
        Matrix sum = Matrix.zeros(1, 8);
        for (int seed = 0; seed < SEEDS; seed++) {
            sum = sum.plus(DROPOUT.forward(X, Mode.training(seed)).output());
        }
        return sum.times(1.0 / SEEDS);
    }

    private static String line(String name, Matrix row) {
        return String.format(Locale.ROOT, "%-14s", name) + DoubleStream.of(row.toArray())
                .mapToObj(value -> String.format(Locale.ROOT, "%7.2f", value)).collect(Collectors.joining());
    }
}
