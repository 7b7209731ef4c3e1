package nn.optim;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/** A model for tests that is nothing but its one parameter, p. */
record Only(Parameter p) implements Layer {

    Only(double... values) {
        this(Parameter.of(Matrix.rowOf(values)));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        throw new UnsupportedOperationException("the gradients are given");
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("p", p);
    }

    Gradients gradient(Matrix dp) {
        return Gradients.withoutInput("given gradients").and(p, dp);
    }

    /** Takes one step for each gradient, which has equal entries, and says where p is then. */
    Matrix after(Optimizer optimizer, double... slopes) {
        for (double slope : slopes) {
            optimizer.step(gradient(Matrix.filled(1, p.value().columns(), slope)));
        }
        return p.value();
    }
}
