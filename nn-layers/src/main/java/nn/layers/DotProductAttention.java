package nn.layers;

import java.util.Objects;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;

/**
 * Scaled dot-product attention: every query takes a mean of the values, weighted by how well it fits their keys,
 * {@code Z = softmax(Q · Kᵀ / √d) · V}.
 *
 * <p>x holds the queries, N x (Lq · D), a block of D columns for each step. y holds keys and values, N x
 * (Lk · (D + V)), for each step a key of D columns and then a value of V columns. The output is N x (Lq · V). With
 * several heads, each has its own d = D / heads columns of queries and keys and V / heads of the values, and a softmax
 * of its own. It learns nothing itself: {@link MultiHeadAttention} puts projections around it.
 *
 * <p>Source: Vaswani et al., <i>Attention Is All You Need</i>, 2017, sections 3.2.1 and 3.2.2.
 */
public final class DotProductAttention implements Junction {

    /**
     * Which steps a query may look at: all, or, causally, those up to its own, both counted from the first. What it may
     * not look at weighs 0; NaN or infinity there is seen all the same, since 0 times either is NaN.
     */
    public enum Mask {

        /** A query looks at all steps. */
        NONE,

        /** A query looks at its own step and those before. */
        CAUSAL
    }

    private final int keyColumns;
    private final int valueColumns;
    private final int heads;
    private final Mask mask;

    /**
     * One head that looks at all steps; D columns for a key and V for a value.
     *
     * @param keyColumns D, at least 1
     * @param valueColumns V, at least 1
     */
    public DotProductAttention(int keyColumns, int valueColumns) {
        this(keyColumns, valueColumns, 1, Mask.NONE);
    }

    /**
     * The heads divide the columns of keys and values.
     *
     * @param keyColumns D, a multiple of the heads
     * @param valueColumns V, a multiple of the heads
     * @param heads at least 1
     * @param mask the same for every head
     */
    public DotProductAttention(int keyColumns, int valueColumns, int heads, Mask mask) {
        Require.that(heads >= 1, "DotProductAttention: there is at least one head, not %d", heads);
        Require.that(keyColumns >= 1 && keyColumns % heads == 0 && valueColumns >= 1 && valueColumns % heads == 0,
                "DotProductAttention: %d heads cannot share keys of %d columns and values of %d",
                heads, keyColumns, valueColumns);
        this.keyColumns = keyColumns;
        this.valueColumns = valueColumns;
        this.heads = heads;
        this.mask = Objects.requireNonNull(mask, "mask");
    }

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        check(x, y);
        int examples = x.rows();
        Block queries = Block.of(x, keyColumns);
        Block memory = Block.of(y, keyColumns + valueColumns);
        Block z = Block.zeros(queries.rows(), valueColumns);
        Block weights = Block.zeros(heads * queries.rows(), memory.rows() / examples);
        for (int s = 0; s < examples * heads; s++) {
            head(queries.tile(s, examples, heads), keys(memory).tile(s, examples, heads),
                    values(memory).tile(s, examples, heads), weights.tile(s, examples * heads, 1),
                    z.tile(s, examples, heads));
        }
        return new Pass(z.matrix(examples), dz -> backward(queries, memory, weights, dz));
    }

    private Gradients backward(Block queries, Block memory, Block weights, Matrix dz) {
        int examples = dz.rows();
        Block upstream = Block.of(dz, valueColumns);
        Block dQueries = Block.zeros(queries.rows(), keyColumns);
        Block dMemory = Block.zeros(memory.rows(), keyColumns + valueColumns);
        for (int s = 0; s < examples * heads; s++) {
            headBackward(queries.tile(s, examples, heads), keys(memory).tile(s, examples, heads),
                    values(memory).tile(s, examples, heads), weights.tile(s, examples * heads, 1),
                    upstream.tile(s, examples, heads), dQueries.tile(s, examples, heads),
                    keys(dMemory).tile(s, examples, heads), values(dMemory).tile(s, examples, heads));
        }
        return Gradients.ofInputs(dQueries.matrix(examples), dMemory.matrix(examples));
    }

    private Block keys(Block memory) {
        return memory.columns(0, keyColumns);
    }

    private Block values(Block memory) {
        return memory.columns(keyColumns, valueColumns);
    }

    /** One head over one example: q is Lq x d, k is Lk x d, v is Lk x V/heads; weights and z are still zeros. */
    private void head(Block q, Block k, Block v, Block weights, Block z) {
        weights.addProduct(q, k.transpose());
        for (int i = 0; i < weights.rows(); i++) {
            scale(weights, i, 1 / Math.sqrt(q.columns()));
            Softmax.row(weights.values(), weights.at(i, 0), weights.columns());
        }
        // z = weights · v
        z.addProduct(weights, v);
    }

    /** {@code scores = q · kᵀ / √d}, and −∞ where the query may not look. */
    private void scale(Block products, int query, double scale) {
        for (int j = 0; j < products.columns(); j++) {
            boolean hidden = mask == Mask.CAUSAL && j > query;
            products.set(query, j, hidden ? Double.NEGATIVE_INFINITY : products.get(query, j) * scale);
        }
    }

    /** dq, dk and dv are still zeros. */
    private static void headBackward(Block q, Block k, Block v, Block weights, Block dz,
            Block dq, Block dk, Block dv) {
        // ∂L/∂v = weightsᵀ · ∂L/∂z
        dv.addProduct(weights.transpose(), dz);
        // ∂L/∂weights = ∂L/∂z · vᵀ
        Block dWeights = Block.zeros(q.rows(), k.rows());
        dWeights.addProduct(dz, v.transpose());
        // ∂L/∂(q · kᵀ) = ∂L/∂scores / √d, 0 where the weight is 0
        Block dProducts = throughSoftmax(weights, dWeights, 1 / Math.sqrt(q.columns()));
        // ∂L/∂q = ∂L/∂(q · kᵀ) · k
        dq.addProduct(dProducts, k);
        // ∂L/∂k = (∂L/∂(q · kᵀ))ᵀ · q
        dk.addProduct(dProducts.transpose(), q);
    }

    /** {@code ∂L/∂scores = weights ⊙ (∂L/∂weights − Σ along the row of ∂L/∂weights ⊙ weights)}, scaled, in place. */
    private static Block throughSoftmax(Block weights, Block dWeights, double scale) {
        for (int i = 0; i < weights.rows(); i++) {
            double common = 0;
            for (int j = 0; j < weights.columns(); j++) {
                common += dWeights.get(i, j) * weights.get(i, j);
            }
            for (int j = 0; j < weights.columns(); j++) {
                dWeights.set(i, j, weights.get(i, j) * (dWeights.get(i, j) - common) * scale);
            }
        }
        return dWeights;
    }

    private void check(Matrix x, Matrix y) {
        int memoryColumns = keyColumns + valueColumns;
        Require.that(x.rows() == y.rows() && x.columns() % keyColumns == 0 && y.columns() % memoryColumns == 0,
                "%s needs two inputs with equally many rows, with %d columns for each query and %d for each key with"
                        + " its value, not %s and %s", this, keyColumns, memoryColumns, x.shape(), y.shape());
    }

    String headsAndMask() {
        return heads + ", " + mask;
    }

    @Override
    public String toString() {
        String settings = heads == 1 && mask == Mask.NONE ? "" : ", " + headsAndMask();
        return "DotProductAttention(" + keyColumns + ", " + valueColumns + settings + ")";
    }
}
