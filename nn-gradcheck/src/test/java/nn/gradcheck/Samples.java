package nn.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What the tests of the check look at. */
final class Samples {

    static final Mode TRAINING = Mode.training(1);
    static final Matrix X = Matrix.of(4, 3, 0.5, -1.25, 2, 1.5, 0.75, -0.5, -2, 1, 0.25, 1.75, -0.25, -1);

    private Samples() {}

    /** A layer without parameters, of one function and what it claims to be its way back: (x, dy) -> dx. */
    static Layer layer(DoubleUnaryOperator f, BinaryOperator<Matrix> backward) {
        return (x, mode) -> new Pass(x.map(f), dy -> Gradients.ofInput(backward.apply(x, dy)));
    }

    static VariableReport only(Report report) {
        assertEquals(1, report.variables().size());
        return report.variables().get(0);
    }
}
