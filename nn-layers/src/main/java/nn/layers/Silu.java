package nn.layers;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The sigmoid linear unit, also called swish: {@code y = x · σ(x)}, entry by entry, with σ the logistic function.
 *
 * <p>At ±∞ it has its limits. Source: Elfwing, Uchibe and Doya, <i>Sigmoid-Weighted Linear Units for Neural Network
 * Function Approximation in Reinforcement Learning</i>, 2018, section 2; Ramachandran, Zoph and Le, <i>Searching for
 * Activation Functions</i>, 2017, section 4.
 */
public final class Silu implements Layer {

    /** There is nothing to set and nothing to learn. */
    public Silu() {}

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // s = σ(x)
        Matrix s = x.map(Sigmoid::sigmoid);
        Matrix y = x.combine(s, Silu::damped);
        return new Pass(y, dy -> backward(s, y, dy));
    }

    private Gradients backward(Matrix s, Matrix y, Matrix dy) {
        // ∂y/∂x = s + y (1 − s)
        Matrix slope = s.plus(y.combine(s.map(v -> 1 - v), Silu::damped));
        return Gradients.ofInput(dy.hadamard(slope));
    }

    /** {@code x · factor}, and 0 where the factor is 0 though x be infinite: it has decayed faster than x grew. */
    static double damped(double x, double factor) {
        return factor == 0 ? 0 : x * factor;
    }

    @Override
    public String toString() {
        return "Silu()";
    }
}
