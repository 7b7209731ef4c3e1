package nn.layers;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/**
 * One step of the gated recurrent unit: with {@code a = x · Wx + b} and {@code u = h · Wh}, both of three blocks of
 * hidden columns, the reset gate {@code r = σ(aᵣ + uᵣ)}, the update gate {@code z = σ(a_z + u_z)}, the candidate
 * {@code n = tanh(aₙ + r ⊙ (uₙ + bₙ))} and {@code h′ = (1 − z) ⊙ n + z ⊙ h}.
 *
 * <p>The reset gate comes after the recurrent product, as in cuDNN and PyTorch; in the paper it comes before:
 * {@code (r ⊙ h) · Wₙ}. So the candidate has a recurrent bias of its own, {@code bₙ} of 1 x hidden. PyTorch's two
 * biases of r and of z are one each here, their sum. Source: Cho et al., <i>Learning Phrase Representations using RNN
 * Encoder-Decoder for Statistical Machine Translation</i>, 2014, equations 5 to 8.
 */
public final class GruCell implements RecurrentCell {

    private static final int GATES = 3;

    private final RecurrentWeights weights;
    private final Parameter recurrentBias;

    /** Weights drawn, input weights by Glorot's rule and orthogonal recurrent weights; biases zero. */
    public GruCell(int inputs, int hidden, RandomGenerator random) {
        this.weights = RecurrentWeights.drawn("GruCell", GATES, inputs, hidden, random);
        this.recurrentBias = Parameter.withoutDecay(Matrix.zeros(1, hidden));
    }

    /** A given Wx of inputs x (3 · hidden), Wh of hidden x (3 · hidden), b of 1 x (3 · hidden) and bₙ of 1 x hidden. */
    public GruCell(Matrix inputWeight, Matrix recurrentWeight, Matrix bias, Matrix recurrentBias) {
        this.weights = RecurrentWeights.of("GruCell", GATES, inputWeight, recurrentWeight, bias);
        Require.that(recurrentBias.rows() == 1 && recurrentBias.columns() == weights.hidden(),
                "GruCell: with a recurrent weight of %s the recurrent bias must be 1 x %d, not %s",
                recurrentWeight.shape(), weights.hidden(), recurrentBias.shape());
        this.recurrentBias = Parameter.withoutDecay(recurrentBias);
    }

    @Override
    public Pass forward(Matrix x, Matrix h, Mode mode) {
        weights.require(this, x, h);
        Matrix wx = weights.input().value();
        Matrix wh = weights.recurrent().value();
        int columns = wh.rows();
        Matrix a = x.times(wx).plusRow(weights.bias().value());
        Matrix u = h.times(wh);
        Matrix r = CellGates.sigmoid(a.columns(0, columns).plus(u.columns(0, columns)));
        Matrix update = a.columns(columns, 2 * columns).plus(u.columns(columns, 2 * columns));
        Matrix z = CellGates.sigmoid(update);
        // z̄ = 1 − z = σ(−a_z − u_z): next to 1, the difference would have hardly a digit
        Matrix zBar = CellGates.sigmoid(update.times(-1));
        // m = uₙ + bₙ
        Matrix m = u.columns(2 * columns, 3 * columns).plusRow(recurrentBias.value());
        // n = tanh(aₙ + r ⊙ m)
        Matrix n = CellGates.tanh(a.columns(2 * columns, 3 * columns).plus(r.hadamard(m)));
        // h′ = (1 − z) ⊙ n + z ⊙ h
        Matrix next = zBar.hadamard(n).plus(z.hadamard(h));
        return new Pass(next, dNext -> backward(x, h, wx, wh, r, z, zBar, m, n, dNext));
    }

    private Gradients backward(Matrix x, Matrix h, Matrix wx, Matrix wh,
            Matrix r, Matrix z, Matrix zBar, Matrix m, Matrix n, Matrix dNext) {
        // ∂L/∂aₙ = ∂L/∂h′ ⊙ (1 − z) ⊙ (1 − n²)
        Matrix dan = CellGates.throughTanh(n, dNext.hadamard(zBar));
        // ∂L/∂aᵣ: of r through m
        Matrix dar = CellGates.throughSigmoid(r, dan.hadamard(m));
        // ∂L/∂a_z = ∂L/∂h′ ⊙ (h − n) ⊙ z ⊙ (1 − z)
        Matrix daz = dNext.hadamard(h.minus(n)).hadamard(z).hadamard(zBar);
        Matrix dm = dan.hadamard(r);
        // a and u part at the candidate, where r stands in between
        Matrix da = dar.beside(daz).beside(dan);
        Matrix du = dar.beside(daz).beside(dm);
        // ∂L/∂x = ∂L/∂a · Wxᵀ, ∂L/∂h = ∂L/∂u · Whᵀ + ∂L/∂h′ ⊙ z
        return Gradients.ofInputs(da.times(wx.transpose()), du.times(wh.transpose()).plus(dNext.hadamard(z)))
                .and(weights.input(), x.transpose().times(da))
                .and(weights.recurrent(), h.transpose().times(du))
                .and(weights.bias(), da.columnSums())
                .and(recurrentBias, dm.columnSums());
    }

    @Override
    public int inputColumns() {
        return weights.inputs();
    }

    @Override
    public int stateColumns() {
        return weights.hidden();
    }

    @Override
    public int outputColumns() {
        return weights.hidden();
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("inputWeight", weights.input(), "recurrentWeight", weights.recurrent(),
                "bias", weights.bias(), "recurrentBias", recurrentBias);
    }

    @Override
    public String toString() {
        return "GruCell(" + weights.inputs() + " -> " + weights.hidden() + ")";
    }
}
