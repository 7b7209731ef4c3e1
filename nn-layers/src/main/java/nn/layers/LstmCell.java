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
     */
    public LstmCell(int inputs, int hidden, RandomGenerator random) {
        this.weights = RecurrentWeights.drawn("LstmCell", GATES, inputs, hidden, random);
        weights.bias().set(Matrix.generate(1, GATES * hidden, (none, j) -> j / hidden == 1 ? 1 : 0));
    }

    /** A given Wx of inputs x (4 · hidden), Wh of hidden x (4 · hidden) and b of 1 x (4 · hidden). */
    public LstmCell(Matrix inputWeight, Matrix recurrentWeight, Matrix bias) {
        this.weights = RecurrentWeights.of("LstmCell", GATES, inputWeight, recurrentWeight, bias);
    }

    @Override
    public Pass forward(Matrix x, Matrix state, Mode mode) {
        weights.require(this, x, state);
        Matrix wx = weights.input().value();
        Matrix wh = weights.recurrent().value();
        int n = wh.rows();
        Matrix h = state.columns(0, n);
        Matrix c = state.columns(n, 2 * n);
        Matrix a = x.times(wx).plus(h.times(wh)).plusRow(weights.bias().value());
        Matrix i = CellGates.sigmoid(a.columns(0, n));
        Matrix f = CellGates.sigmoid(a.columns(n, 2 * n));
        Matrix g = CellGates.tanh(a.columns(2 * n, 3 * n));
        Matrix o = CellGates.sigmoid(a.columns(3 * n, 4 * n));
        // c′ = f ⊙ c + i ⊙ g
        Matrix nextC = f.hadamard(c).plus(i.hadamard(g));
        Matrix tanhC = CellGates.tanh(nextC);
        // h′ = o ⊙ tanh c′
        Matrix next = o.hadamard(tanhC).beside(nextC);
        return new Pass(next, dNext -> backward(x, h, c, wx, wh, i, f, g, o, tanhC, dNext));
    }

    private Gradients backward(Matrix x, Matrix h, Matrix c, Matrix wx, Matrix wh,
            Matrix i, Matrix f, Matrix g, Matrix o, Matrix tanhC, Matrix dNext) {
        Matrix dNextH = dNext.columns(0, h.columns());
        // ∂L/∂c′ = what the next step has sent + ∂L/∂h′ ⊙ o ⊙ (1 − tanh² c′)
        Matrix dNextC = dNext.columns(h.columns(), dNext.columns())
                .plus(CellGates.throughTanh(tanhC, dNextH.hadamard(o)));
        // ∂L/∂a: of i through g, of f through c, of g through i, of o through tanh c′
        Matrix da = CellGates.throughSigmoid(i, dNextC.hadamard(g))
                .beside(CellGates.throughSigmoid(f, dNextC.hadamard(c)))
                .beside(CellGates.throughTanh(g, dNextC.hadamard(i)))
                .beside(CellGates.throughSigmoid(o, dNextH.hadamard(tanhC)));
        // ∂L/∂x = ∂L/∂a · Wxᵀ, ∂L/∂[h | c] = [∂L/∂a · Whᵀ | ∂L/∂c′ ⊙ f]
        return Gradients.ofInputs(da.times(wx.transpose()), da.times(wh.transpose()).beside(dNextC.hadamard(f)))
                .and(weights.input(), x.transpose().times(da))
                .and(weights.recurrent(), h.transpose().times(da))
                .and(weights.bias(), da.columnSums());
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
