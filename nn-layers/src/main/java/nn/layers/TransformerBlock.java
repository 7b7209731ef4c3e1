package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Pass;
import nn.core.Require;
import nn.layers.DotProductAttention.Mask;

/**
 * A block of a transformer, normalised before each half: {@code a = x + attention(norm(x))}, where the steps of a
 * sequence look at each other, and {@code y = a + feedForward(norm(a))}, where each step is by itself. x and y are
 * N x (L · E), L steps of E columns; any L will do.
 *
 * <p>norm is {@link LayerNorm} of one step, attention {@link SelfAttention}, and {@code feedForward(z) = gelu(z · W₁ +
 * b₁) · W₂ + b₂}, by way of inner columns. The children are "attention" and "feedForward", each with its skip.
 *
 * <p>Behind the last of several blocks comes one more LayerNorm, since no block normalises what it puts out.
 *
 * <p>Source: Radford et al., <i>Language Models are Unsupervised Multitask Learners</i>, 2019, section 2.3; Xiong et
 * al., <i>On Layer Normalization in the Transformer Architecture</i>, 2020, table 1.
 */
public final class TransformerBlock implements Layer {

    private static final int WIDENING = 4;

    private final int columns;
    private final int heads;
    private final int inner;
    private final Mask mask;
    private final Residual attention;
    private final Residual feedForward;

    /**
     * Four times as many inner columns as a step has.
     *
     * @param columns E, a multiple of the heads
     * @param heads at least 1
     * @param mask which steps a query may look at
     * @param random draws all weights
     */
    public TransformerBlock(int columns, int heads, Mask mask, RandomGenerator random) {
        this(columns, heads, WIDENING * columns, mask, random);
    }

    /**
     * Steps of E columns, which the heads share; the feed-forward weights by He's rule, biases zero.
     *
     * @param columns E, a multiple of the heads
     * @param heads at least 1
     * @param inner the columns between the two feed-forward layers
     * @param mask which steps a query may look at
     * @param random draws all weights
     */
    public TransformerBlock(int columns, int heads, int inner, Mask mask, RandomGenerator random) {
        Require.that(columns >= 1 && inner >= 1,
                "TransformerBlock: there is at least one column and one inner column, not %d and %d", columns, inner);
        this.columns = columns;
        this.heads = heads;
        this.inner = inner;
        this.mask = mask;
        this.attention = new Residual(new Sequential(
                new Positionwise(columns, new LayerNorm(columns)),
                new SelfAttention(columns, heads, mask, random)));
        this.feedForward = new Residual(new Sequential(
                new Positionwise(columns, new LayerNorm(columns)),
                new Positionwise(columns, new Sequential(
                        new Dense(columns, inner, random), new Gelu(), new Dense(inner, columns, random)))));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.that(x.columns() % columns == 0,
                "%s needs an input with %d columns for each step, not %s", this, columns, x.shape());
        // a = x + attention(norm(x))
        Pass a = attention.forward(x, mode.child(0));
        // y = a + feedForward(norm(a))
        Pass y = feedForward.forward(a.output(), mode.child(1));
        return new Pass(y.output(), dy -> backward(a, y, dy), List.of(
                new Pass.Child("attention", attention, x, a),
                new Pass.Child("feedForward", feedForward, a.output(), y)));
    }

    private static Gradients backward(Pass a, Pass y, Matrix dy) {
        Gradients gradients = y.backward(dy);
        return gradients.then(a.backward(gradients.input()));
    }

    @Override
    public Map<String, Layer> children() {
        return Named.of("attention", attention, "feedForward", feedForward);
    }

    @Override
    public String toString() {
        String widening = inner == WIDENING * columns ? "" : ", " + inner;
        return "TransformerBlock(" + columns + ", " + heads + widening + ", " + mask + ")";
    }
}
