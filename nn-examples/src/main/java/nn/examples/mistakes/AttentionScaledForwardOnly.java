package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Softmax;

/** Attention whose forward divides the scores by √d and whose backward does not. */
final class AttentionScaledForwardOnly implements Junction {

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.ofAttention(new AttentionScaledForwardOnly());
    }

    @Override
    public Pass forward(Matrix q, Matrix keysAndValues, Mode mode) {
        int d = q.columns();
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
        // ∂L/∂(q · kᵀ) = ∂L/∂scores
        Matrix dProducts = throughSoftmax(a, da);
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
        return "AttentionScaledForwardOnly()";
    }
}
