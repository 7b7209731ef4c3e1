package nn.examples.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/** A dense layer whose way back forgets that the bias is added to every row of the batch. */
final class DenseBiasNotSummed implements Layer {

    private final Parameter weight = Parameter.of(Matrix.of(2, 3, 1, 0, 2, -1, 3, 1));
    private final Parameter bias = Parameter.withoutDecay(Matrix.zeros(1, 3));

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** The gradient does not get as far as a comparison. */
    static String report() {
        return Messages.refusal(new DenseBiasNotSummed(), 4, 2);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        Require.columns(this, x, w.rows());
        // y = x · W + b
        Matrix y = x.affine(w, bias.value());
        return new Pass(y, dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        // ∂L/∂W = xᵀ · ∂L/∂y
        Matrix dWeight = x.transpose().times(dy);
        // ∂L/∂b = ∂L/∂y
        Matrix dBias = dy;
        // ∂L/∂x = ∂L/∂y · Wᵀ
        return Gradients.ofInput(dy.times(w.transpose())).and(weight, dWeight).and(bias, dBias);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight, "bias", bias);
    }

    @Override
    public String toString() {
        return "DenseBiasNotSummed(2 -> 3)";
    }
}
