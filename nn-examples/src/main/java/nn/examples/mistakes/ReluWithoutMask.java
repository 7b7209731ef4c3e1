package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A ReLU whose way back lets everything through. */
public final class ReluWithoutMask implements Layer {

    /** Has no settings. */
    public ReluWithoutMask() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new ReluWithoutMask(), 3, 2);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.atLeast(0);
        return new Pass(y, ReluWithoutMask::backward);
    }

    private static Gradients backward(Matrix dy) {
        // ∂L/∂x = ∂L/∂y
        return Gradients.ofInput(dy);
    }

    @Override
    public String toString() {
        return "ReluWithoutMask()";
    }
}
