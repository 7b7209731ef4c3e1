package nn.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;
import nn.gradcheck.jqwik.LossContract;
import org.junit.jupiter.api.Test;

/** Every property of the loss contract fails for a loss that breaks it. */
class LossContractTest {

    /** Half the sum of squares, right in everything. */
    static class HalfSquares implements Loss {
        @Override
        public double value(Matrix prediction, Matrix target) {
            Require.sameShape("HalfSquares()", prediction, target);
            Matrix error = prediction.minus(target);
            return error.hadamard(error).sum() / 2;
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            Require.sameShape("HalfSquares()", prediction, target);
            return prediction.minus(target);
        }
    }

    static class RightContract implements LossContract {
        @Override
        public Loss loss() {
            return new HalfSquares();
        }
    }

    static class ForgottenFactorContract implements LossContract {
        @Override
        public Loss loss() {
            return new HalfSquares() {
                @Override
                public Matrix gradient(Matrix prediction, Matrix target) {
                    return super.gradient(prediction, target).times(2);
                }
            };
        }
    }

    static class CountsItsCallsContract implements LossContract {
        private final Loss counting = new HalfSquares() {
            private int calls;

            @Override
            public double value(Matrix prediction, Matrix target) {
                return super.value(prediction, target) + calls++;
            }
        };

        @Override
        public Loss loss() {
            return counting;
        }
    }

    static class TakesAnyTargetContract implements LossContract {
        @Override
        public Loss loss() {
            return new HalfSquares() {
                @Override
                public double value(Matrix prediction, Matrix target) {
                    return super.value(prediction, target.rows(0, prediction.rows()));
                }
            };
        }
    }

    @Test
    void aRightLossFailsNothing() {
        assertEquals(Map.of(), ContractRun.failures(RightContract.class));
    }

    @Test
    void aForgottenFactorFails() {
        assertEquals(Set.of("gradientAgrees"), ContractRun.failures(ForgottenFactorContract.class).keySet());
    }

    @Test
    void aLossThatChangesFails() {
        Set<String> failed = ContractRun.failures(CountsItsCallsContract.class).keySet();
        assertTrue(failed.contains("valueAndGradientAreFunctions"), failed.toString());
    }

    @Test
    void aLossThatTakesATargetOfAnotherShapeFails() {
        assertEquals(Set.of("aTargetOfAnotherShapeIsRefused"),
                ContractRun.failures(TakesAnyTargetContract.class).keySet());
    }
}
