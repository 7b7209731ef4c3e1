package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Require;
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

        @Override
        public String toString() {
            return "HalfSquares()";
        }
    }

    static class Right implements LossContract {
        @Override
        public Loss loss() {
            return new HalfSquares();
        }
    }

    static class ForgottenFactor implements LossContract {
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

    static class TransposedGradient implements LossContract {
        @Override
        public Loss loss() {
            return new HalfSquares() {
                @Override
                public Matrix gradient(Matrix prediction, Matrix target) {
                    return super.gradient(prediction, target).transpose();
                }
            };
        }
    }

    static class CountsItsCalls implements LossContract {
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

    static class TakesAnyTarget implements LossContract {
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

    static class Remembers implements LossContract {
        @Override
        public Loss loss() {
            return new HalfSquares() {
                private Matrix last = Matrix.zeros(1, 1);

                @Override
                public double value(Matrix prediction, Matrix target) {
                    last = target;
                    return super.value(prediction, last);
                }
            };
        }
    }

    static class HoldsAParameter implements LossContract {
        @Override
        public Loss loss() {
            return new HalfSquares() {
                private final Parameter strength = Parameter.of(Matrix.of(1, 1, 1));

                @Override
                public double value(Matrix prediction, Matrix target) {
                    return super.value(prediction, target) * strength.value().get(0, 0);
                }
            };
        }
    }

    private static void assertFails(Set<String> properties, Class<? extends LossContract> contract) {
        assertEquals(properties, ContractRun.of(contract).failures().keySet());
    }

    @Test
    void aRightLossFailsNothing() {
        assertFails(Set.of(), Right.class);
    }

    @Test
    void aForgottenFactorFails() {
        assertFails(Set.of("gradientAgrees"), ForgottenFactor.class);
    }

    @Test
    void aGradientOfAnotherShapeFails() {
        assertFails(Set.of("gradientAgrees", "gradientHasTheShapeOfThePrediction"), TransposedGradient.class);
    }

    @Test
    void aLossThatChangesFails() {
        assertFails(Set.of("gradientAgrees", "valueAndGradientAreFunctions", "nothingCanChange"), CountsItsCalls.class);
    }

    @Test
    void aLossThatTakesATargetOfAnotherShapeFails() {
        assertFails(Set.of("aTargetOfAnotherShapeIsRefused"), TakesAnyTarget.class);
    }

    @Test
    void aFieldThatRemembersFails() {
        assertFails(Set.of("nothingCanChange"), Remembers.class);
    }

    @Test
    void aLossWithAParameterFails() {
        assertFails(Set.of("nothingCanChange"), HoldsAParameter.class);
    }
}
