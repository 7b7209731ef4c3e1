package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Expect;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The L2 penalty by hand, in dyadic numbers and so exact: which parameters it takes, and what it adds. */
class L2PenaltyTest {

    private final Matrix weight = Matrix.of(2, 2, 1, -2, 3, 0.5);
    private final Dense dense = new Dense(weight, Matrix.rowOf(5, 7));
    private final L2Penalty penalty = new L2Penalty(0.25);

    private static Gradients gradients(Layer model) {
        Pass pass = model.forward(Matrix.of(3, 2, 1, 2, 3, 4, 5, 7), Mode.training(1));
        return pass.backward(pass.output());
    }

    private static Parameter parameter(Layer model, String name) {
        return model.parameters().get(name);
    }

    @Test
    void theValueIsHalfTheStrengthTimesTheSquaresOfTheWeights() {
        assertEquals(0.125 * (1 + 4 + 9 + 0.25), penalty.value(dense));
    }

    @Test
    void theStrengthTimesTheWeightJoinsItsGradient() {
        Parameter w = parameter(dense, "weight");
        Matrix expected = gradients(dense).of(w).plus(Matrix.of(2, 2, 0.25, -0.5, 0.75, 0.125));
        assertEquals(expected, penalty.addTo(gradients(dense), dense).of(w));
    }

    @Test
    void biasesAndInputsAreLeftAlone() {
        Gradients with = penalty.addTo(gradients(dense), dense);
        assertEquals(gradients(dense).of(parameter(dense, "bias")), with.of(parameter(dense, "bias")));
        assertEquals(gradients(dense).input(), with.input());
    }

    @Test
    void scalesAndShiftsOfABatchNormAreLeftAlone() {
        Layer norm = new BatchNorm(2);
        assertEquals(0.0, penalty.value(norm));
        assertEquals(gradients(norm).of(parameter(norm, "gamma")),
                penalty.addTo(gradients(norm), norm).of(parameter(norm, "gamma")));
    }

    @Test
    void theWeightsOfAllLayersCount() {
        Layer model = new Sequential(dense, new Dense(Matrix.of(2, 1, 4, 2), Matrix.rowOf(1)));
        assertEquals(0.125 * (14.25 + 20), penalty.value(model));
        Parameter last = parameter(model, "1.weight");
        assertEquals(gradients(model).of(last).plus(Matrix.of(2, 1, 1, 0.5)),
                penalty.addTo(gradients(model), model).of(last));
    }

    @Test
    void aLayerThatIsUsedTwiceCountsOnce() {
        Layer twice = new Sequential(dense, dense);
        Parameter w = parameter(dense, "weight");
        assertEquals(penalty.value(dense), penalty.value(twice));
        assertEquals(gradients(twice).of(w).plus(weight.times(0.25)), penalty.addTo(gradients(twice), twice).of(w));
    }

    @Test
    void aJunctionHasWeightsToo() {
        Parameter w = parameter(dense, "weight");
        Junction junction = new DenseOfSum(dense);
        Gradients loss = junction.forward(Matrix.rowOf(1, 2), Matrix.rowOf(3, 4), Mode.training(1))
                .backward(Matrix.rowOf(1, 0));
        assertEquals(0.125 * (1 + 4 + 9 + 0.25), penalty.value(junction));
        assertEquals(Matrix.of(2, 2, 4 + 0.25, -0.5, 6 + 0.75, 0.125), penalty.addTo(loss, junction).of(w));
    }

    /** Two inputs meet in a dense layer. */
    private record DenseOfSum(Dense dense) implements Junction {
        @Override
        public Pass forward(Matrix x, Matrix y, Mode mode) {
            return dense.forward(x.plus(y), mode);
        }

        @Override
        public Map<String, Layer> children() {
            return Map.of("dense", dense);
        }
    }

    @Test
    void theWeightsCountAsTheyAreNow() {
        Parameter w = parameter(dense, "weight");
        w.set(Matrix.filled(2, 2, 2));
        assertEquals(0.125 * 16, penalty.value(dense));
        assertEquals(gradients(dense).of(w).plus(Matrix.filled(2, 2, 0.5)),
                penalty.addTo(gradients(dense), dense).of(w));
    }

    @Test
    void theGradientsThatCameInAreUnchanged() {
        Gradients before = gradients(dense);
        penalty.addTo(before, dense);
        assertEquals(gradients(dense).of(parameter(dense, "weight")), before.of(parameter(dense, "weight")));
    }

    @Test
    void withoutStrengthNothingIsAdded() {
        L2Penalty none = new L2Penalty(0);
        Parameter w = parameter(dense, "weight");
        assertEquals(0.0, none.value(dense));
        assertEquals(gradients(dense).of(w), none.addTo(gradients(dense), dense).of(w));
    }

    @Test
    void nanPassesThrough() {
        parameter(dense, "weight").set(weight.with(0, 0, Double.NaN));
        assertEquals(Double.NaN, penalty.value(dense));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0x1p-50, Double.POSITIVE_INFINITY, Double.NaN})
    void anotherStrengthIsRefused(double strength) {
        Expect.refusal("L2Penalty: the strength is in [0, ∞), not " + strength, () -> new L2Penalty(strength));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("L2Penalty(0.25)", penalty.toString());
    }
}
