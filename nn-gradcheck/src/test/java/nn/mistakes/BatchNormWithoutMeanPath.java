package nn.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** Batch normalisation of a batch, without γ and β, whose backward pass forgets the path through the mean. */
public final class BatchNormWithoutMeanPath implements Layer {

    private static final double EPSILON = 1e-5;

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix centred = x.minusRow(x.columnMeans());
        Matrix variance = centred.hadamard(centred).columnMeans();
        Matrix scale = variance.map(v -> 1 / Math.sqrt(v + EPSILON));
        Matrix xHat = centred.timesRow(scale);
        return new Pass(xHat, dy -> backward(xHat, scale, dy));
    }

    private Gradients backward(Matrix xHat, Matrix scale, Matrix dy) {
        Matrix throughVariance = xHat.timesRow(dy.hadamard(xHat).columnMeans());
        return Gradients.ofInput(dy.minus(throughVariance).timesRow(scale));
    }

    @Override
    public String toString() {
        return "BatchNormWithoutMeanPath()";
    }
}
