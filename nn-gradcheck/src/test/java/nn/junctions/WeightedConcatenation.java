package nn.junctions;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;

/** {@code z = [x | y] · W}, with x of N x p, y of N x q and W of (p + q) x outputs. */
final class WeightedConcatenation implements Junction {

    private final int p;
    private final Parameter weight;

    WeightedConcatenation(int p, int q, int outputs) {
        this.p = p;
        this.weight = Parameter.of(Matrix.zeros(p + q, outputs));
    }

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        Matrix w = weight.value();
        Matrix both = Matrix.generate(x.rows(), w.rows(), (i, j) -> j < p ? x.get(i, j) : y.get(i, j - p));
        return new Pass(both.times(w), dz -> backward(both, w, dz));
    }

    private Gradients backward(Matrix both, Matrix w, Matrix dz) {
        Matrix dBoth = dz.times(w.transpose());
        return Gradients.ofInputs(dBoth.columns(0, p), dBoth.columns(p, w.rows()))
                .and(weight, both.transpose().times(dz));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight);
    }

    @Override
    public String toString() {
        return "WeightedConcatenation(" + p + " + " + (weight.value().rows() - p) + ")";
    }
}
