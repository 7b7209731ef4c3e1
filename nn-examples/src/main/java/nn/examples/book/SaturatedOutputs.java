package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Sigmoid;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.MeanSquaredError;

/** What reaches a logit that should have said yes: from the squared error behind a sigmoid, and from cross entropy. */
public final class SaturatedOutputs {

    private static final Matrix YES = Matrix.rowOf(1);

    private SaturatedOutputs() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** The gradients at logits from quite wrong to quite right. */
    static String report() {
        return IntStream.of(-8, -4, -2, 0, 2, 4).mapToObj(SaturatedOutputs::line)
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
    }
}
