package nn.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/** Dense with a square weight, whose gradient comes out transposed: dyᵀ · x for xᵀ · dy. */
public final class DenseWithTransposedWeightGradient implements Layer {

    private final Parameter weight;

    public DenseWithTransposedWeightGradient(Matrix weight) {
        this.weight = Parameter.of(weight);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        return new Pass(x.times(w), dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        return Gradients.ofInput(dy.times(w.transpose())).and(weight, dy.transpose().times(x));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String toString() {
        return "DenseWithTransposedWeightGradient(" + weight.value().rows() + ")";
    }
}
