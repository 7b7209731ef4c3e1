package nn.examples.mistakes;

import java.util.Map;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.LstmCell;
import nn.layers.Recurrent;
import nn.layers.RecurrentCell;

/** A long short-term memory whose way back forgets that the cell before feeds the cell after. */
public final class LstmCellWithoutForgetPath implements RecurrentCell {

    private final int inputs;
    private final int n;
    private final Map<String, Parameter> parameters;

    LstmCellWithoutForgetPath(int inputs, int hidden) {
        this.inputs = inputs;
        this.n = hidden;
        this.parameters = new LstmCell(inputs, hidden, new SplittableRandom(1)).parameters();
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new Recurrent(new LstmCellWithoutForgetPath(1, 2), 3), 1, 3);
    }

    @Override
    public Pass forward(Matrix x, Matrix state, Mode mode) {
        Matrix wx = parameters.get("inputWeight").value();
        Matrix wh = parameters.get("recurrentWeight").value();
        Matrix h = state.columns(0, n);
        Matrix c = state.columns(n, 2 * n);
        Matrix a = x.times(wx).plus(h.times(wh)).plusRow(parameters.get("bias").value());
        Matrix i = sigmoid(a.columns(0, n));
        Matrix f = sigmoid(a.columns(n, 2 * n));
        Matrix g = a.columns(2 * n, 3 * n).map(Math::tanh);
        Matrix o = sigmoid(a.columns(3 * n, 4 * n));
        Matrix nextC = f.hadamard(c).plus(i.hadamard(g));
        Matrix tanhC = nextC.map(Math::tanh);
        return new Pass(o.hadamard(tanhC).beside(nextC),
                dNext -> backward(x, h, c, wx, wh, i, f, g, o, tanhC, dNext));
    }

    private Gradients backward(Matrix x, Matrix h, Matrix c, Matrix wx, Matrix wh,
            Matrix i, Matrix f, Matrix g, Matrix o, Matrix tanhC, Matrix dNext) {
        Matrix dh = dNext.columns(0, n);
        Matrix dc = dNext.columns(n, 2 * n).plus(throughTanh(tanhC, dh.hadamard(o)));
        Matrix da = throughSigmoid(i, dc.hadamard(g))
                .beside(throughSigmoid(f, dc.hadamard(c)))
                .beside(throughTanh(g, dc.hadamard(i)))
                .beside(throughSigmoid(o, dh.hadamard(tanhC)));
        // ∂L/∂[h | c] = [∂L/∂a · Whᵀ | 0]
        Matrix dState = da.times(wh.transpose()).beside(Matrix.zeros(dh.rows(), n));
        return Gradients.ofInputs(da.times(wx.transpose()), dState)
                .and(parameters.get("inputWeight"), x.transpose().times(da))
                .and(parameters.get("recurrentWeight"), h.transpose().times(da))
                .and(parameters.get("bias"), da.columnSums());
    }

    private static Matrix sigmoid(Matrix a) {
        return a.map(v -> 1 / (1 + Math.exp(-v)));
    }

    private static Matrix throughSigmoid(Matrix s, Matrix ds) {
        return ds.combine(s, (d, v) -> d * v * (1 - v));
    }

    private static Matrix throughTanh(Matrix t, Matrix dt) {
        return dt.combine(t, (d, v) -> d * (1 - v * v));
    }

    @Override
    public int inputColumns() {
        return inputs;
    }

    @Override
    public int stateColumns() {
        return 2 * n;
    }

    @Override
    public int outputColumns() {
        return n;
    }

    @Override
    public Map<String, Parameter> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return "LstmCellWithoutForgetPath(" + inputs + " -> " + n + ")";
    }
}
