package nn.examples.book;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Require;
import nn.layers.Softmax;

/**
 * Attention over one sequence, with one head and no mask, in the words of matrices: a row is a step. The first input
 * holds the queries, L x d, the second a key of d columns and then a value in each row. It is what {@link
 * nn.layers.DotProductAttention} does to each row of a batch.
 */
public final class SingleAttention implements Junction {

    /** Has no settings. */
    public SingleAttention() {}

    @Override
    public Pass forward(Matrix q, Matrix keysAndValues, Mode mode) {
        int d = q.columns();
        Require.that(keysAndValues.columns() > d, "%s needs keys of %d columns and values behind them, not %s",
                this, d, keysAndValues.shape());
        Matrix k = keysAndValues.columns(0, d);
        Matrix v = keysAndValues.columns(d, keysAndValues.columns());
        // scores = q · kᵀ / √d
        Matrix scores = q.times(k.transpose()).times(1 / Math.sqrt(d));
        // a row for each query, a column for each key
        Matrix a = new Softmax().forward(scores, mode).output();
        // z = a · v
        Matrix z = a.times(v);
        return new Pass(z, dz -> backward(q, k, v, a, dz));
    }

    private Gradients backward(Matrix q, Matrix k, Matrix v, Matrix a, Matrix dz) {
        // ∂L/∂v = aᵀ · ∂L/∂z
        Matrix dv = a.transpose().times(dz);
        // ∂L/∂a = ∂L/∂z · vᵀ
        Matrix da = dz.times(v.transpose());
        // ∂L/∂(q · kᵀ) = ∂L/∂scores / √d
        Matrix dProducts = throughSoftmax(a, da).times(1 / Math.sqrt(q.columns()));
        // ∂L/∂q = ∂L/∂(q · kᵀ) · k
        Matrix dq = dProducts.times(k);
        // ∂L/∂k = (∂L/∂(q · kᵀ))ᵀ · q
        Matrix dk = dProducts.transpose().times(q);
        return Gradients.ofInputs(dq, dk.beside(dv));
    }

    private static Matrix throughSoftmax(Matrix a, Matrix da) {
        // ∂L/∂scores = a ⊙ (∂L/∂a − Σ along the row of ∂L/∂a ⊙ a)
        return a.hadamard(da.minusColumn(da.hadamard(a).rowSums()));
    }

    @Override
    public String toString() {
        return "SingleAttention()";
    }
}
