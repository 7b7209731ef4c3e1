package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What group normalisation shows of itself, and what it refuses. */
class GroupNormSettingsTest {

    private final GroupNorm layer = new GroupNorm(2, 4);

    @Test
    void gammaStartsAtOneAndBetaAtZeroForEachChannelAndWeightDecayIsForNeither() {
        assertEquals(List.of("gamma", "beta"), List.copyOf(layer.parameters().keySet()));
        assertEquals(Matrix.rowOf(1, 1, 1, 1), layer.parameters().get("gamma").value());
        assertEquals(Matrix.rowOf(0, 0, 0, 0), layer.parameters().get("beta").value());
        assertFalse(layer.parameters().get("gamma").decays());
        assertFalse(layer.parameters().get("beta").decays());
        assertEquals(Map.of(), layer.statistics());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("GroupNorm(2, 4)", layer.toString());
        assertEquals("GroupNorm(3, 6, 1.0E-12)", new GroupNorm(3, 6, 1e-12).toString());
    }

    @Test
    void theUsualEpsilonIsPyTorchs() {
        Matrix x = Matrix.rowOf(1, 2, 4, 8);
        assertEquals(new GroupNorm(2, 4, 1e-5).forward(x, Mode.inference()).output(),
                layer.forward(x, Mode.inference()).output());
    }

    @Test
    void anInputThatIsNoWholeNumberOfPositionsIsRefused() {
        Expect.refusal("GroupNorm(2, 4) needs an input with 4 columns for each position, not 3 x 6",
                () -> layer.forward(Matrix.zeros(3, 6), Mode.training(0)));
        Expect.refusal("GroupNorm(2, 4) needs an input with 4 columns for each position, not 3 x 2",
                () -> layer.forward(Matrix.zeros(3, 2), Mode.inference()));
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Pass pass = layer.forward(Matrix.zeros(2, 4), Mode.training(0));
        Expect.refusal("backward: the upstream gradient is 1 x 8, but the output is 2 x 4",
                () -> pass.backward(Matrix.zeros(1, 8)));
    }

    @Test
    void groupsMustDivideTheChannels() {
        Expect.refusal("GroupNorm: there is at least one group, not 0", () -> new GroupNorm(0, 4));
        Expect.refusal("GroupNorm: 2 groups of one size cannot be made of 5 channels", () -> new GroupNorm(2, 5));
        Expect.refusal("GroupNorm: 2 groups of one size cannot be made of 1 channels", () -> new GroupNorm(2, 1));
        Expect.refusal("GroupNorm: 2 groups of one size cannot be made of 0 channels", () -> new GroupNorm(2, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY})
    void anEpsilonOutOfRangeIsRefused(double epsilon) {
        Expect.refusal("GroupNorm: epsilon is in (0, ∞), not " + epsilon, () -> new GroupNorm(2, 4, epsilon));
    }
}
