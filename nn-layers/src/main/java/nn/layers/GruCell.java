package nn.layers;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
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

    /**
     * Weights drawn, input weights by Glorot's rule and orthogonal recurrent weights; biases zero.
     *
     * @param inputs the columns of a step of the sequence
     * @param hidden the columns of the state
     * @param random draws the weights
     */
    public GruCell(int inputs, int hidden, RandomGenerator random) {
        this.weights = RecurrentWeights.drawn("GruCell", GATES, inputs, hidden, random);
        this.recurrentBias = Parameter.withoutDecay(Matrix.zeros(1, hidden));
    }

    /**
     * A given Wx of inputs x (3 · hidden), Wh of hidden x (3 · hidden), b of 1 x (3 · hidden) and bₙ of 1 x hidden.
     *
     * @param inputWeight Wx, for the gates in the order of the class's formulas
     * @param recurrentWeight Wh, in the same order
     * @param bias b, in the same order
     * @param recurrentBias bₙ, of the candidate's recurrent part alone
     */
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
        Matrix b = weights.bias().value();
        int columns = wh.rows();
        Matrix xWx = x.times(wx);
        Matrix u = h.times(wh);
        // r = σ(aᵣ + uᵣ)
        Matrix r = gate(Sigmoid::sigmoid, 0, columns, xWx, b, u);
        // z = σ(a_z + u_z)
        Matrix z = gate(Sigmoid::sigmoid, columns, columns, xWx, b, u);
        // z̄ = 1 − z = σ(−a_z − u_z): next to 1, the difference would have hardly a digit
        Matrix zBar = gate(update -> Sigmoid.sigmoid(-update), columns, columns, xWx, b, u);
        // m = uₙ + bₙ
        Matrix m = u.columns(2 * columns, 3 * columns).plusRow(recurrentBias.value());
        // n = tanh(aₙ + r ⊙ m)
        Matrix n = Matrix.generate(h.rows(), columns, (row, j) -> Math.tanh(
                xWx.get(row, 2 * columns + j) + b.get(0, 2 * columns + j) + r.get(row, j) * m.get(row, j)));
        // h′ = (1 − z) ⊙ n + z ⊙ h
        Matrix next = Matrix.generate(h.rows(), columns,
                (row, j) -> zBar.get(row, j) * n.get(row, j) + z.get(row, j) * h.get(row, j));
        return new Pass(next, dNext -> backward(x, h, wx, wh, r, z, zBar, m, n, dNext));
    }

    /** {@code f(a + u)} with {@code a = x · Wx + b}, of so many columns from the first one on. */
    private static Matrix gate(DoubleUnaryOperator f, int first, int columns, Matrix xWx, Matrix b, Matrix u) {
        return Matrix.generate(u.rows(), columns, (row, j) -> f.applyAsDouble(
                xWx.get(row, first + j) + b.get(0, first + j) + u.get(row, first + j)));
    }

    private Gradients backward(Matrix x, Matrix h, Matrix wx, Matrix wh,
            Matrix r, Matrix z, Matrix zBar, Matrix m, Matrix n, Matrix dNext) {
        Matrix da = da(h, r, z, zBar, m, n, dNext);
        int candidate = 2 * h.columns();
        // ∂L/∂u = ∂L/∂a, but at the candidate, where r stands in between
        Matrix du = Matrix.generate(da.rows(), da.columns(), (row, j) ->
                j < candidate ? da.get(row, j) : da.get(row, j) * r.get(row, j - candidate));
        Matrix duSums = du.columnSums();
        // ∂L/∂x = ∂L/∂a · Wxᵀ, ∂L/∂h = ∂L/∂u · Whᵀ + ∂L/∂h′ ⊙ z
        return Gradients.ofInputs(da.times(wx.transpose()), du.times(wh.transpose()).plus(dNext.hadamard(z)))
                .and(weights.input(), x.transpose().times(da))
                .and(weights.recurrent(), h.transpose().times(du))
                .and(weights.bias(), da.columnSums())
                .and(recurrentBias, duSums.columns(candidate, du.columns()));
    }

    /** {@code ∂L/∂a}, of r, of z and of n side by side. */
    private static Matrix da(Matrix h, Matrix r, Matrix z, Matrix zBar, Matrix m, Matrix n, Matrix dNext) {
        int columns = h.columns();
        double[] da = new double[h.rows() * GATES * columns];
        for (int row = 0; row < h.rows(); row++) {
            for (int j = 0; j < columns; j++) {
                int k = row * GATES * columns + j;
                double dh = dNext.get(row, j);
                // ∂L/∂aₙ = ∂L/∂h′ ⊙ (1 − z) ⊙ (1 − n²)
                double dan = CellGates.throughTanh(n.get(row, j), dh * zBar.get(row, j));
                // ∂L/∂aᵣ: of r through m
                da[k] = CellGates.throughSigmoid(r.get(row, j), dan * m.get(row, j));
                // ∂L/∂a_z = ∂L/∂h′ ⊙ (h − n) ⊙ z ⊙ (1 − z)
                da[k + columns] = dh * (h.get(row, j) - n.get(row, j)) * z.get(row, j) * zBar.get(row, j);
                da[k + 2 * columns] = dan;
            }
        }
        return Matrix.wrap(h.rows(), GATES * columns, da);
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
