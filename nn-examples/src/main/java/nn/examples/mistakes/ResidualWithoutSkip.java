package nn.examples.mistakes;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Pass;
import nn.layers.Dense;

/** {@code y = x + f(x)}, whose way back forgets that x is used twice. */
final class ResidualWithoutSkip implements Layer {

    private final Layer body;

    ResidualWithoutSkip(Layer body) {
        this.body = body;
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new ResidualWithoutSkip(new Dense(2, 2, new SplittableRandom(1))), 3, 2);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Pass pass = body.forward(x, mode.child(0));
        // y = x + f(x)
        Matrix y = x.plus(pass.output());
        return new Pass(y, dy -> backward(pass, dy), List.of(new Pass.Child("body", body, x, pass)));
    }

    private static Gradients backward(Pass pass, Matrix dy) {
        // ∂L/∂x = ∂L/∂y · ∂f/∂x
        return pass.backward(dy);
    }

    @Override
    public Map<String, Layer> children() {
        return Named.of("body", body);
    }

    @Override
    public String toString() {
        return "ResidualWithoutSkip(" + body + ")";
    }
}
