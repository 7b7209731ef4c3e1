package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A hyperbolic tangent whose slope is taken to be 1 − y. */
final class TanhWithoutSquare implements Layer {

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new TanhWithoutSquare(), 3, 2);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = x.map(Math::tanh);
        return new Pass(y, dy -> backward(y, dy));
    }

    private static Gradients backward(Matrix y, Matrix dy) {
        // ∂y/∂x = 1 − y
        return Gradients.ofInput(dy.combine(y, (d, t) -> d * (1 - t)));
    }

    @Override
    public String toString() {
        return "TanhWithoutSquare()";
    }
}
