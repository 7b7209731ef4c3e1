package nn.examples.mistakes;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/** The layer {@code y = x · W} whose backward swaps the factors of the weight's gradient. */
public final class TransposedWeightGradient implements Layer {

    private final Parameter weight;

    TransposedWeightGradient(int inputs, int outputs) {
        RandomGenerator random = new SplittableRandom(inputs);
        this.weight = Parameter.of(Matrix.draw(inputs, outputs, random::nextGaussian));
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(oblong());
    }

    /** With a square weight the mistake has the right shape. */
    static String report() {
        return Messages.of(new TransposedWeightGradient(3, 3), 4, 3);
    }

    /** With another it has not, and the check does not get as far as a comparison. */
    static String oblong() {
        return Messages.refusal(new TransposedWeightGradient(3, 2), 4, 3);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        // y = x · W
        Matrix y = x.times(w);
        return new Pass(y, dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        // ∂L/∂x = ∂L/∂y · Wᵀ
        Matrix dx = dy.times(w.transpose());
        // ∂L/∂W = (∂L/∂y)ᵀ · x
        Matrix dWeight = dy.transpose().times(x);
        return Gradients.ofInput(dx).and(weight, dWeight);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String toString() {
        return "TransposedWeightGradient(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
