package nn.gradcheck.jqwik;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;

/** A layer and its input. */
record LayerSpecimen(Layer subject, Matrix x) implements Specimen {

    @Override
    public Map<String, Matrix> inputs() {
        return Map.of("input", x);
    }

    @Override
    public Pass forward(Mode mode) {
        return subject.forward(x, mode);
    }

    @Override
    public Pass forwardReversed(Mode mode) {
        return subject.forward(Draws.reversed(x), mode);
    }

    @Override
    public Map<String, Matrix> inputGradients(Gradients gradients) {
        return gradients.hasInput() ? Map.of("input", gradients.input()) : Map.of();
    }

    @Override
    public Report check(GradientCheck check, Mode mode) {
        return check.check(subject, x, mode);
    }
}
