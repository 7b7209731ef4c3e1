package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
<<<<<<< HEAD
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
=======
import java.util.stream.IntStream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Sigmoid;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.MeanSquaredError;

/** What reaches a logit that should have said yes: from the squared error behind a sigmoid, and from cross entropy. */
public final class Saturation {

    private static final Matrix YES = Matrix.rowOf(1);

    private Saturation() {}

>>>>>>> 6b2158c2e8af94b25914c8cc9b3ce1ed005d7396
    public static void main(String... arguments) {
        System.out.println(report());
    }

<<<<<<< HEAD
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
=======
    /** The gradients at logits from quite wrong to quite right. */
    public static String report() {
        return IntStream.of(-8, -4, -2, 0, 2, 4).mapToObj(Saturation::line)
                .collect(Collectors.joining(System.lineSeparator(),
                        "  logit   probability   squared error   cross entropy" + System.lineSeparator(), ""));
    }

    private static String line(int logit) {
        Matrix x = Matrix.rowOf(logit);
        double p = new Sigmoid().forward(x, Mode.inference()).output().get(0, 0);
        return String.format(Locale.ROOT, "%7d %13.6f %15.6f %15.6f", logit, p, ofSquaredError(x), ofCrossEntropy(x));
    }

    static double ofSquaredError(Matrix x) {
        Loss loss = new MeanSquaredError();
        Pass pass = new Sigmoid().forward(x, Mode.inference());
        return pass.backward(loss.gradient(pass.output(), YES)).input().get(0, 0);
    }

    static double ofCrossEntropy(Matrix x) {
        return new BinaryCrossEntropy().gradient(x, YES).get(0, 0);
>>>>>>> 6b2158c2e8af94b25914c8cc9b3ce1ed005d7396
    }
}
