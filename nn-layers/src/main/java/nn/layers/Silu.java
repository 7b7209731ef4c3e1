package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The sigmoid linear unit, also called swish: {@code y = x · σ(x)}, entry by entry, with σ the logistic function.
 *
 * <p>Source: Elfwing, Uchibe and Doya 2018; Ramachandran, Zoph and Le 2017.
 */
public final class Silu implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // σ(x)
        Matrix s = x.map(Sigmoid::sigmoid);
        return new Pass(x.hadamard(s), dy -> backward(x, s, dy));
    }

    private Gradients backward(Matrix x, Matrix s, Matrix dy) {
        // ∂y/∂x = σ + x σ (1 − σ)
        Matrix slope = x.combine(s, (v, p) -> p * (1 + v * (1 - p)));
        return Gradients.ofInput(dy.hadamard(slope));
    }

    @Override
    public String toString() {
        return "Silu()";
    }
}
