package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Initializer;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** How large a signal is after some layers, and its gradient on the way back, for several rules of first weights. */
public final class SignalThroughLayers {

    static final int DEPTH = 20;

    private static final int WIDTH = 64;
    private static final int ROWS = 20;
    private static final long SEED = 1;
    private static final List<Integer> SHOWN = List.of(1, 5, 10, 20);

    private SignalThroughLayers() {}

    /** A rule for the first weights, and the activation behind every dense layer. */
    record Start(String name, Initializer initializer, Layer activation) {}

    static final List<Start> STARTS = List.of(
            new Start("deviation 0.01, relu", normal(0.01), new Relu()),
            new Start("deviation 1, relu", normal(1), new Relu()),
            new Start("he, relu", Initializer.he(), new Relu()),
            new Start("orthogonal, relu", scaled(Initializer.orthogonal(), Math.sqrt(2)), new Relu()),
            new Start("glorot, relu", Initializer.glorot(), new Relu()),
            new Start("glorot, tanh", Initializer.glorot(), new Tanh()),
            new Start("deviation 1, tanh", normal(1), new Tanh()));

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
                Stream.of("size of the signal      after 1        5       10       20   gradient at the input"),
                STARTS.stream().map(SignalThroughLayers::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    static Initializer normal(double deviation) {
        return (inputs, outputs, random) ->
                Matrix.draw(inputs, outputs, () -> deviation * random.nextGaussian());
    }

    static Initializer scaled(Initializer initializer, double factor) {
        return (inputs, outputs, random) -> initializer.weight(inputs, outputs, random).times(factor);
    }

    /** The pass of normal inputs through twenty dense layers, each with its activation. */
    static Pass pass(Start start) {
        RandomGenerator random = new SplittableRandom(SEED);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < DEPTH; i++) {
            layers.add(new Dense(WIDTH, WIDTH, start.initializer(), random));
            layers.add(start.activation());
        }
        return new Sequential(layers).forward(draw(random), Mode.inference());
    }

    /** The size after so many dense layers and activations. */
    static double sizeAfter(Pass pass, int layers) {
        return size(pass.children().get(2 * layers - 1).pass().output());
    }

    /** With an upstream gradient of size 1. */
    static double gradientSize(Pass pass) {
        return size(pass.backward(draw(new SplittableRandom(~SEED))).input());
    }

    private static Matrix draw(RandomGenerator random) {
        return Matrix.draw(ROWS, WIDTH, random::nextGaussian);
    }

    /** The root of the mean square. */
    static double size(Matrix x) {
        return Math.sqrt(x.hadamard(x).sum() / x.shape().entries());
    }

    private static String line(Start start) {
        Pass pass = pass(start);
        String sizes = SHOWN.stream().map(n -> String.format(Locale.ROOT, "%9.1e", sizeAfter(pass, n)))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "%-22s%s%24.1e", start.name(), sizes, gradientSize(pass));
    }
}
