package nn.gradcheck.jqwik;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;

/** A junction and its two inputs. */
record JunctionSpecimen(Junction subject, Matrix x, Matrix y) implements Specimen {

    @Override
    public Map<String, Matrix> inputs() {
        return Named.of("first input", x, "second input", y);
    }

    @Override
    public Pass forward(Mode mode) {
        return subject.forward(x, y, mode);
    }

    @Override
    public Pass forwardReversed(Mode mode) {
        return subject.forward(Draws.reversed(x), Draws.reversed(y), mode);
    }

    @Override
    public Map<String, Matrix> inputGradients(Gradients gradients) {
        return gradients.hasInput()
                ? Named.of("first input", gradients.first(), "second input", gradients.second())
                : Map.of();
    }

    @Override
    public Report check(GradientCheck check, Mode mode) {
        return check.check(subject, x, y, mode);
    }
}
