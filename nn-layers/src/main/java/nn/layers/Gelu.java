package nn.layers;

import java.util.Objects;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * The Gaussian error linear unit: {@code y = x · Φ(x)}, entry by entry, with Φ the standard normal distribution
 * function or its approximation by a hyperbolic tangent.
 *
 * <p>The exact form takes erfc from Apache Commons Numbers, which keeps its relative accuracy in the tail. At ±∞ either
 * form has its limits.
 *
 * <p>Source: Hendrycks and Gimpel, <i>Gaussian Error Linear Units (GELUs)</i>, 2016, section 2.
 */
public final class Gelu implements Layer {

    /** How Φ is computed: by the error function, or as {@code ½ (1 + tanh(√(2/π) (x + 0.044715 x³)))}. */
    public enum Form {

        /** By the error function. */
        EXACT,

        /** By the hyperbolic tangent: off by at most 5e-4. */
        TANH
    }

    private static final double CUBIC = 0.044715;
    private static final double SCALE = 2 * Math.sqrt(2 / Math.PI);

    private final Form form;

    /** The exact form. */
    public Gelu() {
        this(Form.EXACT);
    }

    /**
     * The form that a model was trained with.
     *
     * @param form PyTorch's default is the exact one, GPT-2 has the other
     */
    public Gelu(Form form) {
        this.form = Objects.requireNonNull(form);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // Φ(x)
        Matrix probability = x.map(form == Form.EXACT ? Gelu::cdf : Gelu::tanhCdf);
        return new Pass(x.combine(probability, Silu::damped), dy -> backward(x, probability, dy));
    }

    private Gradients backward(Matrix x, Matrix probability, Matrix dy) {
        // Φ′(x)
        Matrix density = x.map(form == Form.EXACT ? Gelu::pdf : Gelu::tanhPdf);
        // ∂y/∂x = Φ(x) + x · Φ′(x)
        Matrix slope = probability.plus(x.combine(density, Silu::damped));
        return Gradients.ofInput(dy.hadamard(slope));
    }

    /** {@code Φ(x) = ½ erfc(−x / √2)}, without the cancellation that ½ (1 + erf) has where x is negative. */
    private static double cdf(double x) {
        return Erfc.value(-x / Math.sqrt(2)) / 2;
    }

    /** {@code φ(x) = e^(−x²/2) / √(2π)}. */
    private static double pdf(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** {@code ½ (1 + tanh u) = σ(2u)}, which does not cancel where u is negative. */
    private static double tanhCdf(double x) {
        // 2u = 2 √(2/π) (x + 0.044715 x³)
        return Sigmoid.sigmoid(SCALE * (x + CUBIC * x * x * x));
    }

    /** {@code σ′(2u) · 2u′}. */
    private static double tanhPdf(double x) {
        double p = tanhCdf(x);
        // 2u′ = 2 √(2/π) (1 + 3 · 0.044715 x²)
        return Silu.damped(SCALE * (1 + 3 * CUBIC * x * x), p * (1 - p));
    }

    @Override
    public String toString() {
        return form == Form.EXACT ? "Gelu()" : "Gelu(" + form + ")";
    }
}
