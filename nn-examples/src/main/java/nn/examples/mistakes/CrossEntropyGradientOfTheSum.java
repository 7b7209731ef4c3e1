package nn.examples.mistakes;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Softmax;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Softmax and cross entropy, whose value is a mean over the rows and whose gradient is that of the sum. */
public final class CrossEntropyGradientOfTheSum implements Loss {

    /** Has no settings. */
    public CrossEntropyGradientOfTheSum() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.ofClasses(new CrossEntropyGradientOfTheSum());
    }

    @Override
    public double value(Matrix logits, Matrix target) {
        return new SoftmaxCrossEntropy().value(logits, target);
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Matrix p = new Softmax().forward(logits, Mode.inference()).output();
        // ∂L/∂logits = softmax(logits) − target
        return p.minus(target);
    }

    @Override
    public String toString() {
        return "CrossEntropyGradientOfTheSum()";
    }
}
