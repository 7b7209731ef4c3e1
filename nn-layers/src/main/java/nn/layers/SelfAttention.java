package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Part;
import nn.core.Pass;
import nn.core.Require;
import nn.layers.DotProductAttention.Mask;

/**
 * Multi-head attention of a sequence to itself: x and the output are N x (L · E), L steps of E columns.
 *
 * <p>With a causal mask no step sees a later one, as a model of language wants it. Source: Vaswani et al.,
 * <i>Attention Is All You Need</i>, 2017, section 3.2.3.
 */
public final class SelfAttention implements Layer {

    private final MultiHeadAttention attention;

    /**
     * Steps of E columns, which the heads share; weights by Glorot's rule, biases zero.
     *
     * @param columns E, a multiple of the heads
     * @param heads at least 1
     * @param mask which steps a query may look at
     * @param random draws the 4 · E · E weights
     */
    public SelfAttention(int columns, int heads, Mask mask, RandomGenerator random) {
        this(new MultiHeadAttention(columns, heads, mask, random));
    }

    /**
     * A given attention, whose both inputs will be the same.
     *
     * @param attention between sequences of E columns a step
     */
    public SelfAttention(MultiHeadAttention attention) {
        this.attention = Objects.requireNonNull(attention, "attention");
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.that(x.columns() % attention.columns() == 0, "%s needs an input with %d columns for each step, not %s",
                this, attention.columns(), x.shape());
        Pass pass = attention.forward(x, x, mode);
        return new Pass(pass.output(), dy -> backward(pass, dy),
                List.of(new Pass.Child("attention", attention, x, x, pass)));
    }

    private static Gradients backward(Pass pass, Matrix dy) {
        Gradients gradients = pass.backward(dy);
        // ∂L/∂x: as queries, and as keys and values
        return gradients.then(Gradients.ofInput(gradients.first().plus(gradients.second())));
    }

    @Override
    public Map<String, Part> children() {
        return Named.of("attention", attention);
    }

    @Override
    public String toString() {
        return "SelfAttention(" + attention.settings() + ")";
    }
}
