package nn.examples;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import org.junit.jupiter.api.Test;

/** The gradient check in plain JUnit: one sample, no contract. {@code orThrow} is the assertion. */
class ScalePlainTest {

    private final Layer scale = new Scale(3);
    private final Matrix x = Matrix.of(2, 3, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    @Test
    void gradientsAgreeInTraining() {
        new GradientCheck(42).check(scale, x, Mode.training(1)).orThrow();
    }

    @Test
    void gradientsAgreeInInference() {
        new GradientCheck(42).check(scale, x, Mode.inference()).orThrow();
    }
}
