package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.mistakes.BatchNormWithoutMeanPath;
import nn.mistakes.BiasGradientNotSummed;
import nn.mistakes.DenseWithTransposedWeightGradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every property of the layer contract fails for a layer that breaks its law, and those of other laws do not. */
class LayerContractTest {

    static class Right implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BrokenLayers.Scale();
        }
    }

    static class Transposed implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new DenseWithTransposedWeightGradient(Matrix.zeros(columns, columns));
        }
    }

    static class NotSummed implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BiasGradientNotSummed(columns);
        }
    }

    static class MeanPath implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BatchNormWithoutMeanPath();
        }
    }

    static Stream<Class<?>> brokenLayers() {
        return Stream.of(BrokenLayerContracts.class.getDeclaredClasses());
    }

    @Test
    void aLayerThatKeepsTheLawsFailsNothing() {
        assertEquals(Map.of(), ContractRun.of(Right.class).failures());
    }

    @ParameterizedTest
    @MethodSource("brokenLayers")
    void theBrokenLawsFailAndNoOther(Class<?> contract) {
        assertEquals(BrokenLaws.of(contract), ContractRun.of(contract).failures().keySet());
    }

    @Test
    void everyPropertyFailsForSomeLayer() {
        assertEquals(BrokenLaws.propertiesOf(LayerContract.class), BrokenLaws.all());
    }

    @Test
    void aTransposedWeightGradientFailsWithLayerVariableEntryAndBothValues() {
        String message = ContractRun.of(Transposed.class, "gradientsAgreeInTraining")
                .failures().get("gradientsAgreeInTraining");
        assertTrue(message.contains("DenseWithTransposedWeightGradient("), message);
        assertTrue(message.matches("(?s).*weight \\(\\d x \\d\\): WRONG in \\d+ of \\d+ entries"
                + ".*worst entry +\\(\\d, \\d\\).*backward says +-?[\\d.E-]+\n"
                + ".*differences say +-?[\\d.E-]+ ±.*"), message);
    }

    @Test
    void aBiasGradientThatIsNotSummedFailsInBothModes() {
        assertEquals(Set.of("gradientsAgreeInTraining", "gradientsAgreeInInference"),
                ContractRun.of(NotSummed.class).failures().keySet());
    }

    @Test
    void aForgottenMeanPathFailsInBothModes() {
        assertEquals(Set.of("gradientsAgreeInTraining", "gradientsAgreeInInference"),
                ContractRun.of(MeanPath.class).failures().keySet());
    }
}
