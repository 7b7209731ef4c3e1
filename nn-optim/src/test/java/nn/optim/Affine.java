package nn.optim;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;

/** A layer for tests: {@code y = x · W + b}; in training it remembers the mean of its input, which it never reads. */
final class Affine implements Layer {

    final Parameter weight;
    final Parameter bias;
    final RunningAverage mean;

    Affine(Matrix weight) {
        this.weight = Parameter.of(weight);
        this.bias = Parameter.withoutDecay(Matrix.zeros(1, weight.columns()));
        this.mean = new RunningAverage(Matrix.zeros(1, weight.rows()), 0.5);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        if (mode instanceof Mode.Training) {
            mean.update(x.columnMeans());
        }
        return new Pass(x.times(w).plusRow(bias.value()), dy -> backward(x, w, dy));
    }

    private Gradients backward(Matrix x, Matrix w, Matrix dy) {
        return Gradients.ofInput(() -> dy.times(w.transpose()))
                .and(weight, x.transpose().times(dy))
                .and(bias, dy.columnSums());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight, "bias", bias);
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return Named.of("mean", mean);
    }

    @Override
    public String toString() {
        return "Affine(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
