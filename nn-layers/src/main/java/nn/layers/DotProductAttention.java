package nn.layers;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
    public enum Mask { NONE, CAUSAL }

    private final int keyColumns;
    private final int valueColumns;
    private final int heads;
    private final Mask mask;

    /** One head that looks at all steps; D columns for a key and V for a value. */
    public DotProductAttention(int keyColumns, int valueColumns) {
        this(keyColumns, valueColumns, 1, Mask.NONE);
    }

    /** The heads divide the columns of keys and values. */
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
        List<Pass> examples = IntStream.range(0, x.rows())
                .mapToObj(n -> example(steps(x, n, keyColumns), steps(y, n, keyColumns + valueColumns), mode)).toList();
        return new Pass(rows(examples.stream().map(Pass::output).toList()), dz -> backward(examples, dz));
    }

    private Gradients backward(List<Pass> examples, Matrix dz) {
        List<Gradients> gradients = IntStream.range(0, examples.size())
                .mapToObj(n -> examples.get(n).backward(steps(dz, n, valueColumns))).toList();
        return Gradients.ofInputs(rows(gradients.stream().map(Gradients::first).toList()),
                rows(gradients.stream().map(Gradients::second).toList()));
    }

    /** All heads over one example: queries Lq x D, keys and values Lk x (D + V). */
    private Pass example(Matrix queries, Matrix memory, Mode mode) {
        Matrix keys = memory.columns(0, keyColumns);
        Matrix values = memory.columns(keyColumns, keyColumns + valueColumns);
        List<Pass> passes = IntStream.range(0, heads)
                .mapToObj(h -> head(part(queries, h), part(keys, h), part(values, h), mode)).toList();
        return new Pass(beside(passes.stream().map(Pass::output).toList()), dz -> exampleBackward(passes, dz));
    }

    private Gradients exampleBackward(List<Pass> passes, Matrix dz) {
        List<Gradients> gradients = IntStream.range(0, heads)
                .mapToObj(h -> passes.get(h).backward(part(dz, h))).toList();
        int d = keyColumns / heads;
        Matrix dQueries = beside(gradients.stream().map(Gradients::first).toList());
        Matrix dKeys = beside(gradients.stream().map(g -> g.second().columns(0, d)).toList());
        Matrix dValues = beside(gradients.stream().map(g -> g.second().columns(d, g.second().columns())).toList());
        return Gradients.ofInputs(dQueries, dKeys.beside(dValues));
    }

    /** One head over one example: q is Lq x d, k is Lk x d, v is Lk x V/heads. */
    private Pass head(Matrix q, Matrix k, Matrix v, Mode mode) {
        double scale = 1 / Math.sqrt(q.columns());
        // scores = q · kᵀ / √d, and −∞ where a query may not look
        Matrix scores = q.times(k.transpose()).times(scale);
        Pass weights = new Softmax().forward(mask == Mask.CAUSAL ? causal(scores) : scores, mode);
        // z = weights · v
        Matrix z = weights.output().times(v);
        return new Pass(z, dz -> headBackward(q, k, v, scale, weights, dz));
    }

    private static Gradients headBackward(Matrix q, Matrix k, Matrix v, double scale, Pass weights, Matrix dz) {
        // ∂L/∂v = weightsᵀ · ∂L/∂z
        Matrix dv = weights.output().transpose().times(dz);
        // ∂L/∂weights = ∂L/∂z · vᵀ
        Matrix dWeights = dz.times(v.transpose());
        // ∂L/∂(q · kᵀ) = ∂L/∂scores / √d, 0 where the weight is 0
        Matrix dProducts = weights.backward(dWeights).input().times(scale);
        // ∂L/∂q = ∂L/∂(q · kᵀ) · k
        Matrix dq = dProducts.times(k);
        // ∂L/∂k = (∂L/∂(q · kᵀ))ᵀ · q
        Matrix dk = dProducts.transpose().times(q);
        return Gradients.ofInputs(dq, dk.beside(dv));
    }

    private static Matrix causal(Matrix scores) {
        return Matrix.generate(scores.rows(), scores.columns(),
                (i, j) -> j <= i ? scores.get(i, j) : Double.NEGATIVE_INFINITY);
    }

    /** One example, a row for each step. */
    private static Matrix steps(Matrix x, int example, int columns) {
        return x.row(example).reshape(x.columns() / columns, columns);
    }

    /** One head's share of the columns. */
    private Matrix part(Matrix x, int head) {
        int columns = x.columns() / heads;
        return x.columns(head * columns, (head + 1) * columns);
    }

    private static Matrix beside(List<Matrix> parts) {
        return parts.stream().reduce(Matrix::beside).orElseThrow();
    }

    /** Each example in a row of its own. */
    private static Matrix rows(List<Matrix> examples) {
        return Matrix.of(examples.stream().map(Matrix::toArray).toArray(double[][]::new));
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
