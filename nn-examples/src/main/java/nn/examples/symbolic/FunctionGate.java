package nn.examples.symbolic;

import java.util.Locale;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** A function of every entry, {@code y = f(x)}: a gate of a graph. */
record FunctionGate(Function.Name name) implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        return new Pass(x.map(this::value), dy -> backward(x, dy));
    }

    private Gradients backward(Matrix x, Matrix dy) {
        // ∂L/∂x = ∂L/∂y · f′(x)
        return Gradients.ofInput(dy.hadamard(x.map(this::slope)));
    }

    private double value(double x) {
        return switch (name) {
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case EXP -> Math.exp(x);
        };
    }

    private double slope(double x) {
        return switch (name) {
            case SIN -> Math.cos(x);
            case COS -> -Math.sin(x);
            case EXP -> Math.exp(x);
        };
    }

    @Override
    public String toString() {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
