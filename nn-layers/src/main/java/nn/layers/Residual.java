package nn.layers;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Pass;
import nn.core.Require;

/**
 * A skip connection around a layer: {@code y = x + f(x)}. The layer's output must have the shape of its input.
 *
 * <p>Source: He et al., <i>Deep Residual Learning for Image Recognition</i>, 2016, equation 1.
 */
public final class Residual implements Layer {

    private final Layer body;

    /**
     * A way around this layer.
     *
     * @param body f, which puts out the shape of what it is given
     */
    public Residual(Layer body) {
        this.body = body;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Pass pass = body.forward(x, mode.child(0));
        Require.that(pass.output().hasShapeOf(x),
                "%s: the body turns %s into %s, which cannot be added", this, x.shape(), pass.output().shape());
        // y = x + f(x)
        Matrix y = x.plus(pass.output());
        return new Pass(y, dy -> backward(pass, dy), List.of(new Pass.Child("body", body, x, pass)));
    }

    private Gradients backward(Pass pass, Matrix dy) {
        // ∂L/∂x = ∂L/∂y + ∂L/∂y · ∂f/∂x
        return Gradients.ofInput(dy).plus(pass.backward(dy));
    }

    @Override
    public Map<String, Layer> children() {
        return Named.of("body", body);
    }

    @Override
    public String toString() {
        return "Residual(" + body + ")";
    }
}
