package nn.soak;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;

/** A right layer whose input gradient is off by a little in one entry. */
record PlantedMistake(Layer right, int row, int column, double mistake) implements Layer {

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Pass pass = right.forward(x, mode);
        return new Pass(pass.output(), dy -> backward(pass.backward(dy)));
    }

    private Gradients backward(Gradients gradients) {
        Matrix dx = gradients.input();
        Gradients planted = Gradients.ofInput(dx.with(row, column, dx.get(row, column) + mistake));
        return gradients.then(planted);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return right.parameters();
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return right.statistics();
    }

    @Override
    public String toString() {
        return right.toString();
    }
}
