package nn.examples.solutions;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** {@code y = x − μ}, where μ is the mean of each column over the batch. */
final class CentreColumns implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // y = x − μ
        Matrix y = x.minusRow(x.columnMeans());
        return new Pass(y, CentreColumns::backward);
    }

    private static Gradients backward(Matrix dy) {
        // ∂L/∂x = ∂L/∂y − mean over the rows of ∂L/∂y: the way back centres, too
        Matrix dx = dy.minusRow(dy.columnMeans());
        return Gradients.ofInput(dx);
    }

    @Override
    public String toString() {
        return "CentreColumns()";
    }
}
