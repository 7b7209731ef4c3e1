package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Part;
import nn.core.Pass;
import nn.core.Require;
import nn.core.Shape;
import nn.layers.DotProductAttention.Mask;

/**
 * Attention of one sequence to another: the steps of x, N x (Lq · E), ask, and those of y, N x (Lk · E), answer. The
 * output is N x (Lq · E).
 *
 * <p>Queries are projected from x, keys and values from y, and what the heads find is projected once more. {@link
 * DotProductAttention} is what lies between; {@link SelfAttention} is that of a sequence to itself.
 *
 * <p>Source: Vaswani et al., <i>Attention Is All You Need</i>, 2017, section 3.2.2.
 */
public final class MultiHeadAttention implements Junction {

    private final int columns;
    private final Positionwise query;
    private final Positionwise keyValue;
    private final DotProductAttention attention;
    private final Positionwise output;

    /**
     * Steps of E columns, which the heads share; weights by Glorot's rule, biases zero.
     *
     * @param columns E, a multiple of the heads
     * @param heads at least 1
     * @param mask which steps a query may look at
     * @param random draws the 4 · E · E weights
     */
    public MultiHeadAttention(int columns, int heads, Mask mask, RandomGenerator random) {
        this(new Dense(columns, columns, Initializer.glorot(), random),
                new Dense(columns, 2 * columns, Initializer.glorot(), random), heads, mask,
                new Dense(columns, columns, Initializer.glorot(), random));
    }

    /**
     * Given projections: to queries, E to E; to keys and then values, E to 2E; and of what the heads find, E to E.
     *
     * @param query E to E
     * @param keyValue E to 2E, the keys to the left
     * @param heads at least 1; E is a multiple
     * @param mask which steps a query may look at
     * @param output E to E
     */
    public MultiHeadAttention(Dense query, Dense keyValue, int heads, Mask mask, Dense output) {
        this.columns = query.parameters().get("bias").value().columns();
        requireProjection("queries", query, columns);
        requireProjection("keys and values", keyValue, 2 * columns);
        requireProjection("the output", output, columns);
        this.query = new Positionwise(columns, query);
        this.keyValue = new Positionwise(columns, keyValue);
        this.attention = new DotProductAttention(columns, columns, heads, mask);
        this.output = new Positionwise(columns, output);
    }

    private void requireProjection(String purpose, Dense projection, int outputs) {
        Shape weight = projection.parameters().get("weight").value().shape();
        Require.that(weight.equals(new Shape(columns, outputs)), "MultiHeadAttention: with steps of %d columns the"
                + " projection to %s is Dense(%d -> %d), not %s", columns, purpose, columns, outputs, projection);
    }

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Require.that(x.rows() == y.rows() && x.columns() % columns == 0 && y.columns() % columns == 0,
                "%s needs two inputs with equally many rows, with %d columns for each step, not %s and %s",
                this, columns, x.shape(), y.shape());
        Pass q = query.forward(x, mode.child(0));
        Pass kv = keyValue.forward(y, mode.child(1));
        Pass found = attention.forward(q.output(), kv.output(), mode.child(2));
        Pass z = output.forward(found.output(), mode.child(3));
        return new Pass(z.output(), dz -> backward(q, kv, found, z, dz), List.of(
                new Pass.Child("query", query, x, q),
                new Pass.Child("keyValue", keyValue, y, kv),
                new Pass.Child("attention", attention, q.output(), kv.output(), found),
                new Pass.Child("output", output, found.output(), z)));
    }

    private static Gradients backward(Pass q, Pass kv, Pass found, Pass z, Matrix dz) {
        Gradients ofOutput = z.backward(dz);
        Gradients ofAttention = found.backward(ofOutput.input());
        Gradients ofQuery = q.backward(ofAttention.first());
        Gradients ofKeyValue = kv.backward(ofAttention.second());
        return ofOutput.then(ofKeyValue).then(ofQuery)
                .then(Gradients.ofInputs(ofQuery.input(), ofKeyValue.input()));
    }

    @Override
    public Map<String, Part> children() {
        return Named.of("query", query, "keyValue", keyValue, "attention", attention, "output", output);
    }

    int columns() {
        return columns;
    }

    /** Columns, heads and mask, as a constructor takes them. */
    String settings() {
        return columns + ", " + attention.headsAndMask();
    }

    @Override
    public String toString() {
        return "MultiHeadAttention(" + settings() + ")";
    }
}
