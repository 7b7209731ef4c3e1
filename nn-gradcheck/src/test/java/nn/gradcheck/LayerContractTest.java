package nn.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.gradcheck.jqwik.LayerContract;
import nn.mistakes.BatchNormWithoutMeanPath;
import nn.mistakes.BiasGradientNotSummed;
import nn.mistakes.DenseWithTransposedWeightGradient;
import org.junit.jupiter.api.Test;

/** Every property of the layer contract fails for a layer that breaks its law. */
class LayerContractTest {

    /** A layer that scales its input by one parameter, right in everything; each of the others breaks one law. */
    static class Scale implements Layer {
        final Parameter factor = Parameter.of(Matrix.of(1, 1, 2));
        final RunningAverage average = new RunningAverage(Matrix.of(1, 1, 1), 0.5);

        @Override
        public Pass forward(Matrix x, Mode mode) {
            double f = factor.value().get(0, 0);
            return new Pass(x.times(f), dy -> backward(x, f, dy));
        }

        Gradients backward(Matrix x, double f, Matrix dy) {
            return Gradients.ofInput(dy.times(f)).and(factor, Matrix.of(1, 1, dy.hadamard(x).sum()));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Map.of("factor", factor);
        }

        @Override
        public Map<String, RunningAverage> statistics() {
            return Map.of("average", average);
        }
    }

    static class RightContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale();
        }
    }

    static class TransposedContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new DenseWithTransposedWeightGradient(Matrix.zeros(columns, columns));
        }
    }

    static class NotSummedContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BiasGradientNotSummed(columns);
        }
    }

    static class MeanPathContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BatchNormWithoutMeanPath();
        }
    }

    static class ForgetsTheParameterContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                Gradients backward(Matrix x, double f, Matrix dy) {
                    return Gradients.ofInput(dy.times(f));
                }
            };
        }
    }

    static class ReadsTheUpdatedParameterContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                Gradients backward(Matrix x, double f, Matrix dy) {
                    return super.backward(x, factor.value().get(0, 0), dy);
                }
            };
        }
    }

    static class RollsDiceContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                public Pass forward(Matrix x, Mode mode) {
                    return super.forward(x.times(1 + random.nextDouble()), mode);
                }
            };
        }
    }

    static class ReadsStatisticsInTrainingContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                public Pass forward(Matrix x, Mode mode) {
                    double f = factor.value().get(0, 0) * average.value().get(0, 0);
                    return new Pass(x.times(f), dy -> Gradients.ofInput(dy.times(f)).and(factor,
                            Matrix.of(1, 1, dy.hadamard(x).sum() * f / factor.value().get(0, 0))));
                }
            };
        }
    }

    static class UpdatesStatisticsInInferenceContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                public Pass forward(Matrix x, Mode mode) {
                    average.update(Matrix.of(1, 1, x.sum()));
                    return super.forward(x, mode);
                }
            };
        }
    }

    static class LearnsByItselfContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                public Pass forward(Matrix x, Mode mode) {
                    Pass pass = super.forward(x, mode);
                    factor.set(mode instanceof Mode.Training ? factor.value().times(0.5) : factor.value());
                    return pass;
                }
            };
        }
    }

    static class ClipsContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                Gradients backward(Matrix x, double f, Matrix dy) {
                    return super.backward(x, f, dy.map(d -> Math.max(-1.6, Math.min(1.6, d))));
                }
            };
        }
    }

    static class HidesItsChildContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                public Map<String, Layer> children() {
                    return Named.of("hidden", new Scale());
                }
            };
        }
    }

    static class ForgetsTheOrderContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                @Override
                public Map<String, RunningAverage> statistics() {
                    return Map.of("average", average, "other", new RunningAverage(Matrix.of(1, 1, 1), 0.5));
                }
            };
        }
    }

    static class RemembersContract implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Scale() {
                private Matrix last = Matrix.zeros(1, 1);

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    last = x;
                    return super.forward(last, mode);
                }
            };
        }
    }

    private static Set<String> failed(Class<? extends LayerContract> contract) {
        return ContractRun.failures(contract).keySet();
    }

    private static void assertFails(String property, Class<? extends LayerContract> contract) {
        Set<String> failed = failed(contract);
        assertTrue(failed.contains(property), () -> contract.getSimpleName() + " failed only " + failed);
    }

    @Test
    void aLayerThatKeepsTheLawsFailsNothing() {
        assertEquals(Map.of(), ContractRun.failures(RightContract.class));
    }

    @Test
    void aTransposedWeightGradientFailsWithLayerVariableEntryAndBothValues() {
        String message = ContractRun.failures(TransposedContract.class).get("gradientsAgreeInTraining");
        assertTrue(message.contains("DenseWithTransposedWeightGradient("), message);
        assertTrue(message.matches("(?s).*weight \\(\\d x \\d\\): WRONG in \\d+ of \\d+ entries"
                + ".*worst entry +\\(\\d, \\d\\).*backward says +-?[\\d.E-]+\n"
                + ".*differences say +-?[\\d.E-]+ ±.*"), message);
    }

    @Test
    void aBiasGradientThatIsNotSummedFailsInBothModes() {
        assertEquals(Set.of("gradientsAgreeInTraining", "gradientsAgreeInInference"), failed(NotSummedContract.class));
    }

    @Test
    void aForgottenMeanPathFails() {
        assertFails("gradientsAgreeInTraining", MeanPathContract.class);
    }

    @Test
    void aForgottenParameterFails() {
        assertFails("everyParameterHasAGradientAndNothingElseHas", ForgetsTheParameterContract.class);
    }

    @Test
    void aBackwardThatReadsTheUpdatedParameterFailsThatAlone() {
        assertEquals(Set.of("backwardBelongsToItsPass"), failed(ReadsTheUpdatedParameterContract.class));
    }

    @Test
    void chanceThatTheModeDoesNotSettleFails() {
        assertFails("forwardIsAFunctionOfInputModeAndParameters", RollsDiceContract.class);
    }

    @Test
    void statisticsReadInTrainingFail() {
        assertFails("trainingDoesNotReadTheStatistics", ReadsStatisticsInTrainingContract.class);
    }

    @Test
    void statisticsUpdatedInInferenceFail() {
        assertEquals(Set.of("inferenceChangesNothing"), failed(UpdatesStatisticsInInferenceContract.class));
    }

    @Test
    void aForwardThatChangesAParameterFails() {
        assertFails("trainingLeavesTheParametersAlone", LearnsByItselfContract.class);
    }

    @Test
    void aBackwardThatIsNotLinearFails() {
        assertFails("twiceTheUpstreamGradientGivesTwiceTheGradients", ClipsContract.class);
    }

    @Test
    void aPassThatHidesAChildFails() {
        assertEquals(Set.of("aPassShowsWhatIsInside"), failed(HidesItsChildContract.class));
    }

    @Test
    void aMapThatForgetsTheOrderOfItsNamesFails() {
        assertFails("namesKeepTheOrderOfTheirDeclaration", ForgetsTheOrderContract.class);
    }

    @Test
    void aFieldThatRemembersFails() {
        assertEquals(Set.of("nothingButParametersAndStatisticsCanChange"), failed(RemembersContract.class));
    }
}
