package nn.gradcheck.jqwik;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Named;
import nn.core.Parameter;

/** A broken layer with a second parameter, which is of no use to it. */
class Idle extends BrokenLayers.Scale {
    final Parameter idle = Parameter.of(Matrix.of(1, 1, 1));

    @Override
    Gradients backward(Matrix x, double f, Matrix dy) {
        return super.backward(x, f, dy).and(idle, Matrix.zeros(1, 1));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("factor", factor, "idle", idle);
    }
}
