package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Softmax;

/** Softmax whose way back was never written: it returns zeros. */
public final class SoftmaxWithoutBackward implements Layer {

    private final Layer right = new Softmax();

    /** Has no settings. */
    public SoftmaxWithoutBackward() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new SoftmaxWithoutBackward(), 2, 3);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = right.forward(x, mode).output();
        return new Pass(y, dy -> backward(dy));
    }

    private Gradients backward(Matrix dy) {
        // to be written
        return Gradients.ofInput(dy.times(0));
    }

    @Override
    public String toString() {
        return "SoftmaxWithoutBackward()";
    }
}
