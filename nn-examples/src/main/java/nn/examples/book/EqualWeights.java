package nn.examples.book;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dense;
import nn.layers.Initializer;
import nn.layers.Sequential;
import nn.layers.Sigmoid;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Examples;
import nn.optim.GradientDescent;

/** Exclusive or from three starts: all weights 0, all weights 0.5, and random ones. Units that start equal stay so. */
public final class EqualWeights {

    static final Matrix X = Matrix.of(4, 2, 0, 0, 0, 1, 1, 0, 1, 1);
    static final Matrix TARGET = Matrix.columnOf(0, 1, 1, 0);

    private static final Examples ROWS = new Examples(X, TARGET);
    private static final int HIDDEN = 4;
    private static final double RATE = 2;
    private static final int STEPS = 500;
    private static final Loss LOSS = new MeanSquaredError();

    private EqualWeights() {}

    /** How the first weights are made. */
    enum Start {

        ZEROS((inputs, outputs, random) -> Matrix.zeros(inputs, outputs)),
        HALVES((inputs, outputs, random) -> Matrix.filled(inputs, outputs, 0.5)),
        RANDOM(Initializer.glorot());

        private final Initializer initializer;

        Start(Initializer initializer) {
            this.initializer = initializer;
        }

        Sequential network() {
            SplittableRandom random = new SplittableRandom(1);
            return new Sequential(
                    new Dense(2, HIDDEN, initializer, random), new Tanh(),
                    new Dense(HIDDEN, 1, initializer, random), new Sigmoid());
        }
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.concat(
                Stream.of("start     loss     answers                    weights of the first input"),
                Stream.of(Start.values()).map(start -> line(start, learned(start))))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** After some steps on all four rows. */
    static Sequential learned(Start start) {
        Sequential network = start.network();
        GradientDescent descent = new GradientDescent(network, RATE);
        for (int step = 0; step < STEPS; step++) {
            OneStep.step(network, LOSS, descent, ROWS, Mode.training(step));
        }
        return network;
    }

    static Matrix answers(Sequential network) {
        return network.forward(X, Mode.inference()).output();
    }

    static double loss(Sequential network) {
        return LOSS.value(answers(network), TARGET);
    }

    static Matrix hiddenWeights(Sequential network) {
        return network.parameters().get("0.weight").value();
    }

    private static String line(Start start, Sequential network) {
        return String.format(Locale.ROOT, "%-8s%8.4f  %s   %s", start.name().toLowerCase(Locale.ROOT), loss(network),
                numbers(answers(network)), numbers(hiddenWeights(network).row(0)));
    }

    private static String numbers(Matrix x) {
        return DoubleStream.of(x.toArray()).mapToObj(v -> String.format(Locale.ROOT, "%6.2f", v))
                .collect(Collectors.joining());
    }
}
