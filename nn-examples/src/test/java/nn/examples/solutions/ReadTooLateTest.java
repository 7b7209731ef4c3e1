package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.jqwik.LayerContract;
import org.junit.jupiter.api.Test;

/**
 * The check sees nothing, since no step is taken between its passes. After a step, the way back of the earlier pass
 * differentiates at the new centre, where that pass has never been. The contract moves the parameters between forward
 * and backward, and fails.
 */
class ReadTooLateTest {

    private static final Matrix X = Matrix.rowOf(3, 5);

    private static final class Distance implements Layer {

        private final Parameter centre = Parameter.withoutDecay(Matrix.zeros(1, 2));

        @Override
        public Pass forward(Matrix x, Mode mode) {
            Matrix distance = x.minusRow(centre.value());
            return new Pass(distance.hadamard(distance), dy -> backward(x, dy));
        }

        private Gradients backward(Matrix x, Matrix dy) {
            Matrix dx = x.minusRow(centre.value()).hadamard(dy).times(2);
            return Gradients.ofInput(dx).and(centre, dx.columnSums().times(-1));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Named.of("centre", centre);
        }
    }

    /** What a reader's own test would run. */
    private static final class Contract implements LayerContract {

        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Distance();
        }
    }

    @Test
    void theContractFails() {
        Contract contract = new Contract();
        contract.anotherPassDoesNotDisturbTheWayBack(X, 1);
        AssertionError failure = assertThrows(AssertionError.class,
                () -> contract.anUpdateDoesNotDisturbTheWayBack(X, 1));
        assertTrue(failure.getMessage().contains("after an update of parameters"), failure.getMessage());
    }

    @Test
    void theGradientIsRightUntilTheCentreMoves() {
        Distance layer = new Distance();
        new GradientCheck(42).check(layer, X, Mode.training(1)).orThrow();
        Pass pass = layer.forward(X, Mode.training(1));
        Matrix dy = Matrix.rowOf(1, 1);
        assertEquals(Matrix.rowOf(6, 10), pass.backward(dy).input());
        layer.centre.set(Matrix.rowOf(1, 1));
        assertEquals(Matrix.rowOf(4, 8), pass.backward(dy).input());
    }
}
