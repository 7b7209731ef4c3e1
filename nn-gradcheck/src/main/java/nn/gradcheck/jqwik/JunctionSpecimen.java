package nn.gradcheck.jqwik;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;

/** A junction and its two inputs. */
record JunctionSpecimen(Junction subject, Matrix x, Matrix y) implements Specimen {

    @Override
    public Map<String, Matrix> inputs() {
        return Named.of("first input", x, "second input", y);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return subject.parameters();
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return subject.statistics();
    }

    @Override
    public Map<String, Layer> children() {
        return subject.children();
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
    public ModelState state() {
        return ModelState.of(subject);
    }

    @Override
    public Report check(GradientCheck check, Mode mode) {
        return check.check(subject, x, y, mode);
    }
}
