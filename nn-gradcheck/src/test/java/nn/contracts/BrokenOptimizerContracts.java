package nn.contracts;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

/** Tests of optimizers that break one law each, with the properties that must fail. */
final class BrokenOptimizerContracts {

    private BrokenOptimizerContracts() {}

    /** The properties that fail, and no other. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Fails {
        String[] value();
    }

    @Fails("aParameterThatStandsTwiceIsSteppedOnce")
    static class StepsByName implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.StepsByName(model, rate);
        }
    }

    @Fails("aMissingGradientChangesNothing")
    static class StepsOneByOne implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.StepsOneByOne(model, rate);
        }
    }

    @Fails("laterStepsDoNotReachASavedState")
    static class LendsItsMemory implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.LendsItsMemory(model, rate);
        }
    }

    @Fails({"aStateThatLacksANameIsRefused", "aStateWithAnUnknownNameIsRefused", "aStateOfAnotherShapeIsRefused"})
    static class TakesBeforeItChecks implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.TakesBeforeItChecks(model, rate);
        }
    }

    @Fails({"theFirstStepIsProportionalToTheRate", "zeroGradientsLeaveTheParametersAsTheyAre",
            "aConvexQuadraticIsMinimised"})
    static class CountsFromZero implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.CountsFromZero(model, rate);
        }
    }

    @Fails("whileTheGradientStaysEveryStepIsAsLongAsTheRate")
    static class AdamWithoutCorrection implements StepLaws, RateLaws, DescentLaws, IndependenceLaw, UnitStepLaw {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.AdamWithoutCorrection(model, rate);
        }
    }

    @Fails("aStepDoesNotDependOnTheOtherParameters")
    static class OneVelocityForAll implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.OneVelocityForAll(model, rate);
        }
    }

    @Fails("aRestoredOptimizerGoesOnBitForBit")
    static class ForgetsItsVelocity implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                void takeVelocities(Map<String, Matrix> state) {}
            };
        }
    }

    @Fails("aRestoredOptimizerGoesOnBitForBit")
    static class ForgetsItsSteps implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                void take(Map<String, Matrix> state) {
                    takeVelocities(state);
                }
            };
        }
    }

    @Fails({"aStateThatLacksANameIsRefused", "aStateWithAnUnknownNameIsRefused", "aStateOfAnotherShapeIsRefused"})
    static class TakesAnyState implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                public void restore(Map<String, Matrix> state) {
                    Map<String, Matrix> whole = new LinkedHashMap<>(state());
                    whole.putAll(state);
                    take(whole);
                }
            };
        }
    }

    @Fails("aStepLeavesTheStatisticsAlone")
    static class LearnsTheStatistics implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                public void step(Gradients gradients) {
                    super.step(gradients);
                    model.statistics().values().forEach(average -> average.update(average.value().times(2)));
                }
            };
        }
    }

    @Fails({"theSameGradientsGiveTheSameBits", "aParameterThatStandsTwiceIsSteppedOnce",
            "aMissingGradientChangesNothing", "aRestoredOptimizerGoesOnBitForBit",
            "aStepDoesNotDependOnTheOtherParameters", "theFirstStepIsProportionalToTheRate",
            "aRateThatIsNotPositiveAndFiniteIsRefusedAndChangesNothing"})
    static class RollsDice implements OptimizerContract {
        private final RandomGenerator random = new SplittableRandom(1);

        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                Matrix velocity(Parameter p, Gradients gradients) {
                    return super.velocity(p, gradients).times(1 + random.nextDouble() / 100);
                }
            };
        }
    }

    @Fails("aGradientOfNanIsNotHidden")
    static class TakesNanForZero implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                Matrix velocity(Parameter p, Gradients gradients) {
                    return super.velocity(p, gradients).map(v -> Double.isNaN(v) ? 0 : v);
                }
            };
        }
    }

    @Fails("aConvexQuadraticIsMinimised")
    static class Ascends implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                Matrix next(Parameter p, Matrix v, double eta) {
                    return p.value().plus(v.times(eta));
                }
            };
        }
    }

    @Fails({"zeroGradientsLeaveTheParametersAsTheyAre", "aConvexQuadraticIsMinimised"})
    static class DecaysUnasked implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                Matrix velocity(Parameter p, Gradients gradients) {
                    return super.velocity(p, gradients).plus(p.value().times(0.01));
                }
            };
        }
    }

    @Fails("theFirstStepIsProportionalToTheRate")
    static class StepsByTheRootOfTheRate implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                double rate() {
                    return Math.sqrt(super.rate());
                }
            };
        }
    }

    @Fails("aRateThatIsNotPositiveAndFiniteIsRefusedAndChangesNothing")
    static class TakesAnyRate implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, rate) {
                @Override
                double rate() {
                    return rate.at(steps);
                }
            };
        }
    }

    @Fails({"aMissingGradientChangesNothing", "aRateThatIsNotPositiveAndFiniteIsRefusedAndChangesNothing"})
    static class CountsRefusedSteps implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new BrokenOptimizers.CountsRefusedSteps(model, rate);
        }
    }

    @Fails("theRateIsAskedForStepsZeroOneTwo")
    static class AsksForTheRateOfTheNextStep implements OptimizerContract {
        @Override
        public Optimizer optimizer(Layer model, LearningRate rate) {
            return new Textbook(model, step -> rate.at(step + 1));
        }
    }
}
