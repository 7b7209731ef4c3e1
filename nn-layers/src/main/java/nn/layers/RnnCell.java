package nn.layers;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * One step of the simple recurrent network: {@code h′ = tanh(x · Wx + h · Wh + b)}, with x of N x inputs and h of N x
 * hidden.
 *
 * <p>Source: Elman, <i>Finding Structure in Time</i>, 1990; Goodfellow, Bengio and Courville, <i>Deep Learning</i>,
 * equations 10.8 and 10.9.
 */
public final class RnnCell implements RecurrentCell {

    private static final int GATES = 1;

    private final RecurrentWeights weights;

    /**
     * Weights drawn, input weights by Glorot's rule and orthogonal recurrent weights; biases zero.
     *
     * @param inputs the columns of a step of the sequence
     * @param hidden the columns of the state
     * @param random draws the weights
     */
    public RnnCell(int inputs, int hidden, RandomGenerator random) {
        this.weights = RecurrentWeights.drawn("RnnCell", GATES, inputs, hidden, random);
    }

    /**
     * A given Wx of inputs x hidden, Wh of hidden x hidden and b of 1 x hidden.
     *
     * @param inputWeight Wx
     * @param recurrentWeight Wh
     * @param bias b
     */
    public RnnCell(Matrix inputWeight, Matrix recurrentWeight, Matrix bias) {
        this.weights = RecurrentWeights.of("RnnCell", GATES, inputWeight, recurrentWeight, bias);
    }

    @Override
    public Pass forward(Matrix x, Matrix h, Mode mode) {
        weights.require(this, x, h);
        Matrix wx = weights.input().value();
        Matrix wh = weights.recurrent().value();
        // h′ = tanh(x · Wx + h · Wh + b)
        Matrix next = CellGates.gate(Math::tanh, 0, wh.rows(), x.times(wx), h.times(wh), weights.bias().value());
        return new Pass(next, dNext -> backward(x, h, wx, wh, next, dNext));
    }

    private Gradients backward(Matrix x, Matrix h, Matrix wx, Matrix wh, Matrix next, Matrix dNext) {
        // ∂L/∂a = ∂L/∂h′ ⊙ (1 − h′²), a being what tanh is taken of
        Matrix da = next.combine(dNext, CellGates::throughTanh);
        // ∂L/∂x = ∂L/∂a · Wxᵀ, ∂L/∂h = ∂L/∂a · Whᵀ
        return Gradients.ofInputs(da.times(wx.transpose()), da.times(wh.transpose()))
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
        return weights.hidden();
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
        return "RnnCell(" + weights.inputs() + " -> " + weights.hidden() + ")";
    }
}
