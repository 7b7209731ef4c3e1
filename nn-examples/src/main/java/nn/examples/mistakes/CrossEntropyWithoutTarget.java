package nn.examples.mistakes;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Softmax;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Softmax and cross entropy, whose gradient forgets to subtract the target. */
final class CrossEntropyWithoutTarget implements Loss {

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.ofClasses(new CrossEntropyWithoutTarget());
    }

    @Override
    public double value(Matrix logits, Matrix target) {
        return new SoftmaxCrossEntropy().value(logits, target);
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Matrix p = new Softmax().forward(logits, Mode.inference()).output();
        // ∂L/∂logits = softmax(logits) / N
        return p.times(1.0 / logits.rows());
    }

    @Override
    public String toString() {
        return "CrossEntropyWithoutTarget()";
    }
}
