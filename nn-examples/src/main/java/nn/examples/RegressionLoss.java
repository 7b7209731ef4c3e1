package nn.examples;

import nn.core.Loss;
import nn.core.Matrix;
import nn.optim.DifferentiableFunction;
import nn.optim.Examples;

/** The loss of a linear regression as a function of its coefficients: a column with a weight for each column of x. */
record RegressionLoss(Examples data, Loss loss) implements DifferentiableFunction {

    /** The examples with a column of ones after the others, whose weight is the bias. */
    static Examples withBiasColumn(Examples data) {
        return new Examples(data.x().beside(Matrix.filled(data.size(), 1, 1)), data.target());
    }

    @Override
    public double value(Matrix b) {
        return loss.value(data.x().times(b), data.target());
    }

    @Override
    public Matrix gradient(Matrix b) {
        // ∂L/∂b = Xᵀ · ∂L/∂(Xb)
        return data.x().transpose().times(loss.gradient(data.x().times(b), data.target()));
    }
}
