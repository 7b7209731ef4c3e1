package nn.layers;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * One step of the long short-term memory: {@code [i | f | g | o] = [σ | σ | tanh | σ](x · Wx + h · Wh + b)}, then
 * {@code c′ = f ⊙ c + i ⊙ g} and {@code h′ = o ⊙ tanh c′}. A state is {@code [h | c]}, N x (2 · hidden), of which h is
 * put out; x is N x inputs.
 *
 * <p>The gates come in this order: input, forget, candidate, output. PyTorch has the same; CS231n has i, f, o, g.
 * Source: Hochreiter and Schmidhuber, <i>Long Short-Term Memory</i>, 1997; forget gate: Gers, Schmidhuber and Cummins,
 * <i>Learning to Forget</i>, 2000.
 */
public final class LstmCell implements RecurrentCell {

    private static final int GATES = 4;

    private final RecurrentWeights weights;

    /**
     * Weights drawn, input weights by Glorot's rule and orthogonal recurrent weights; biases zero, but 1 for the forget
     * gate, so that the cell remembers from the start (Gers et al. 2000; Jozefowicz et al. 2015).
     *
     * @param inputs the columns of a step of the sequence
     * @param hidden H; the state [h, c] has 2H columns
     * @param random draws the weights
     */
    public LstmCell(int inputs, int hidden, RandomGenerator random) {
        this.weights = RecurrentWeights.drawn("LstmCell", GATES, inputs, hidden, random);
        weights.bias().set(Matrix.generate(1, GATES * hidden, (none, j) -> j / hidden == 1 ? 1 : 0));
    }

    /**
     * A given Wx of inputs x (4 · hidden), Wh of hidden x (4 · hidden) and b of 1 x (4 · hidden).
     *
     * @param inputWeight Wx, for the gates in the order of the class's formulas
     * @param recurrentWeight Wh, in the same order
     * @param bias b, in the same order
     */
    public LstmCell(Matrix inputWeight, Matrix recurrentWeight, Matrix bias) {
        this.weights = RecurrentWeights.of("LstmCell", GATES, inputWeight, recurrentWeight, bias);
    }

    @Override
    public Pass forward(Matrix x, Matrix state, Mode mode) {
        weights.require(this, x, state);
        Matrix wx = weights.input().value();
        Matrix wh = weights.recurrent().value();
        Matrix b = weights.bias().value();
        int n = wh.rows();
        Matrix h = state.columns(0, n);
        Matrix xWx = x.times(wx);
        Matrix hWh = h.times(wh);
        Matrix i = CellGates.gate(Sigmoid::sigmoid, 0, n, xWx, hWh, b);
        Matrix f = CellGates.gate(Sigmoid::sigmoid, n, n, xWx, hWh, b);
        Matrix g = CellGates.gate(Math::tanh, 2 * n, n, xWx, hWh, b);
        Matrix o = CellGates.gate(Sigmoid::sigmoid, 3 * n, n, xWx, hWh, b);
        // c′ = f ⊙ c + i ⊙ g
        Matrix nextC = Matrix.generate(h.rows(), n,
                (row, j) -> f.get(row, j) * state.get(row, n + j) + i.get(row, j) * g.get(row, j));
        Matrix tanhC = nextC.map(Math::tanh);
        // h′ = o ⊙ tanh c′
        Matrix next = Matrix.generate(h.rows(), 2 * n,
                (row, j) -> j < n ? o.get(row, j) * tanhC.get(row, j) : nextC.get(row, j - n));
        return new Pass(next, dNext -> backward(x, h, state, wx, wh, i, f, g, o, tanhC, dNext));
    }

    private Gradients backward(Matrix x, Matrix h, Matrix state, Matrix wx, Matrix wh,
            Matrix i, Matrix f, Matrix g, Matrix o, Matrix tanhC, Matrix dNext) {
        int n = h.columns();
        // ∂L/∂c′ = what the next step has sent + ∂L/∂h′ ⊙ o ⊙ (1 − tanh² c′)
        Matrix dNextC = Matrix.generate(h.rows(), n, (row, j) -> dNext.get(row, n + j)
                + CellGates.throughTanh(tanhC.get(row, j), dNext.get(row, j) * o.get(row, j)));
        Matrix da = da(state, i, f, g, o, tanhC, dNext, dNextC);
        // ∂L/∂x = ∂L/∂a · Wxᵀ, ∂L/∂[h | c] = [∂L/∂a · Whᵀ | ∂L/∂c′ ⊙ f]
        return Gradients.ofInputs(da.times(wx.transpose()), da.times(wh.transpose()).beside(dNextC.hadamard(f)))
                .and(weights.input(), x.transpose().times(da))
                .and(weights.recurrent(), h.transpose().times(da))
                .and(weights.bias(), da.columnSums());
    }

    /** {@code ∂L/∂a}: of i through g, of f through c, of g through i, of o through tanh c′. */
    private static Matrix da(Matrix state, Matrix i, Matrix f, Matrix g, Matrix o, Matrix tanhC,
            Matrix dNext, Matrix dNextC) {
        int n = i.columns();
        double[] da = new double[i.rows() * GATES * n];
        for (int row = 0; row < i.rows(); row++) {
            for (int j = 0; j < n; j++) {
                int k = row * GATES * n + j;
                double dc = dNextC.get(row, j);
                da[k] = CellGates.throughSigmoid(i.get(row, j), dc * g.get(row, j));
                da[k + n] = CellGates.throughSigmoid(f.get(row, j), dc * state.get(row, n + j));
                da[k + 2 * n] = CellGates.throughTanh(g.get(row, j), dc * i.get(row, j));
                da[k + 3 * n] = CellGates.throughSigmoid(o.get(row, j), dNext.get(row, j) * tanhC.get(row, j));
            }
        }
        return Matrix.wrap(i.rows(), GATES * n, da);
    }

    @Override
    public int inputColumns() {
        return weights.inputs();
    }

    @Override
    public int stateColumns() {
        return 2 * weights.hidden();
    }

    @Override
    public int outputColumns() {
        return weights.hidden();
    }

    @Override
    public Map<String, Parameter> parameters() {
        return weights.parameters();
    }

    @Override
    public String toString() {
        return "LstmCell(" + weights.inputs() + " -> " + weights.hidden() + ")";
    }
}
