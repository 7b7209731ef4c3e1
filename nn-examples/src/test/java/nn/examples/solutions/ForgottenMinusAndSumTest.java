package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.UnaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import org.junit.jupiter.api.Test;

/**
 * Without the minus, the check sees a gradient that is the true one times −1. Without the sum, the gradient has a row
 * for each example: {@code and} refuses it, and asks for the sum.
 */
class ForgottenMinusAndSumTest {

    private static final Matrix X = Matrix.of(3, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    private static final class Distance implements Layer {

        private final Parameter centre = Parameter.withoutDecay(Matrix.zeros(1, 2));
        private final UnaryOperator<Matrix> gradientOfCentre;

        Distance(UnaryOperator<Matrix> gradientOfCentre) {
            this.gradientOfCentre = gradientOfCentre;
        }

        @Override
        public Pass forward(Matrix x, Mode mode) {
            Matrix distance = x.minusRow(centre.value());
            return new Pass(distance.hadamard(distance), dy -> backward(distance, dy));
        }

        private Gradients backward(Matrix distance, Matrix dy) {
            Matrix dx = distance.hadamard(dy).times(2);
            return Gradients.ofInput(dx).and(centre, gradientOfCentre.apply(dx));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Named.of("centre", centre);
        }

        @Override
        public String toString() {
            return "Distance(2)";
        }
    }

    private static String message(UnaryOperator<Matrix> gradientOfCentre) {
        return new GradientCheck(42).check(new Distance(gradientOfCentre), X, Mode.training(1)).toString();
    }

    @Test
    void withoutTheMinusEveryEntryIsTheTrueOneTimesMinusOne() {
        String message = message(Matrix::columnSums);
        assertTrue(message.contains("every entry is the true one times -1.000"), message);
    }

    @Test
    void withoutTheSumThereIsNothingToCompare() {
        AssertionError refusal = assertThrows(AssertionError.class, () -> message(dx -> dx.times(-1)));
        assertEquals("Distance(2) in training: the gradient of a parameter of 1 x 2 cannot be 3 x 2: "
                + "is the sum over the rows missing?", refusal.getMessage());
    }
}
