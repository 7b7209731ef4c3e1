package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.Sigmoid;
import nn.layers.Tanh;

/** The slopes of activations far from 0, and of ten activations one behind the other. */
public final class Saturation {

    private static final int MANY = 10;

    private Saturation() {}

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
                Stream.of("              x   sigmoid'      tanh'     relu'"),
                Stream.concat(
                        Stream.of(0.5, 2.0, 5.0, 10.0).map(x -> line(String.valueOf(x), x, 1)),
                        Stream.of(line("0.5, ten times", 0.5, MANY))))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The slope of so many of an activation, each fed by the one before. */
    static double slope(Layer activation, double x, int count) {
        Sequential chain = new Sequential(Stream.generate(() -> activation).limit(count).toList());
        return chain.forward(Matrix.rowOf(x), Mode.inference()).backward(Matrix.rowOf(1)).input().get(0, 0);
    }

    private static String line(String name, double x, int count) {
        return String.format(Locale.ROOT, "%15s%11.1e%11.1e%10.1e", name,
                slope(new Sigmoid(), x, count), slope(new Tanh(), x, count), slope(new Relu(), x, count));
    }
}
