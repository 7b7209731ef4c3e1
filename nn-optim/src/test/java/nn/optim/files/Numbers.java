package nn.optim.files;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;

/** A layer for tests: a parameter and a running average, of which nothing is computed. */
final class Numbers implements Layer {

    private final Parameter weight;
    private final RunningAverage mean;
    private final String meansName;

    Numbers(Matrix weight, Matrix mean) {
        this(weight, mean, "mean");
    }

    Numbers(Matrix weight, Matrix mean, String meansName) {
        this.weight = Parameter.of(weight);
        this.mean = new RunningAverage(mean, 0.5);
        this.meansName = meansName;
    }

    Parameter weight() {
        return weight;
    }

    RunningAverage mean() {
        return mean;
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        return new Pass(x, Gradients::ofInput);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight);
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return Named.of(meansName, mean);
    }

    @Override
    public String toString() {
        return "Numbers";
    }
}
