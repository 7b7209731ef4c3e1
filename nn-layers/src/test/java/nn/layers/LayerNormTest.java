package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Layer normalisation by hand. Both rows have the variance 5, so that with ε = 11 the divisor is √16 = 4 and every
 * number here is exact.
 */
class LayerNormTest {

    private final Matrix x = Matrix.of(new double[] {1, 3, 5, 7}, new double[] {10, 6, 8, 4});
    private final LayerNorm layer = layer();
    private final Pass pass = layer.forward(x, Mode.training(0));

    private static LayerNorm layer() {
        LayerNorm layer = new LayerNorm(4, 11);
        layer.parameters().get("gamma").set(Matrix.rowOf(2, -1, 3, 0.5));
        layer.parameters().get("beta").set(Matrix.rowOf(10, 20, 30, 40));
        return layer;
    }

    @Test
    void eachRowIsCentredDividedScaledAndShifted() {
        // x̂ = ±3/4, ±1/4
        assertEquals(Matrix.of(new double[] {8.5, 20.25, 30.75, 40.375}, new double[] {11.5, 20.25, 30.75, 39.625}),
                pass.output());
    }

    @Test
    void theInputGradientIsTheSumOfThreePaths() {
        Gradients gradients = pass.backward(Matrix.of(new double[] {4, 0, 0, 0}, new double[] {0, 4, 0, 0}));
        // Row 0: dx̂ = [8, 0, 0, 0], dσ² = −½ · 8 · (−3) / 4³ = 0.1875, dμ = −8/4 = −2;
        // dx = dx̂/4 + dσ² · 2 (x − μ)/4 + dμ/4
        double[] first = {2 - 0.28125 - 0.5, -0.09375 - 0.5, 0.09375 - 0.5, 0.28125 - 0.5};
        // Row 1: dx̂ = [0, −4, 0, 0], dσ² = −½ · (−4) · (−1) / 4³ = −0.03125, dμ = 1
        double[] second = {-0.046875 + 0.25, -1 + 0.015625 + 0.25, -0.015625 + 0.25, 0.046875 + 0.25};
        assertEquals(Matrix.of(first, second), gradients.input());
    }

    @Test
    void theParametersGetTheSumsOverTheRows() {
        Gradients gradients = pass.backward(Matrix.of(new double[] {4, 1, 8, 0}, new double[] {8, 4, 0, 16}));
        assertEquals(Matrix.rowOf(-3 + 6, -0.25 - 1, 2, -12), gradients.of(layer.parameters().get("gamma")));
        assertEquals(Matrix.rowOf(12, 5, 8, 16), gradients.of(layer.parameters().get("beta")));
    }

    @Test
    void inferenceIsNoDifferentFromTraining() {
        assertEquals(pass.output(), layer.forward(x, Mode.inference()).output());
    }

    @Test
    void aRowIsWhatItIsAlone() {
        assertEquals(pass.output().row(1), layer.forward(x.row(1), Mode.training(0)).output());
    }

    @Test
    void theWayBackUsesTheGammaOfItsForwardPass() {
        Matrix before = pass.backward(x).input();
        layer.parameters().get("gamma").set(Matrix.rowOf(100, 100, 100, 100));
        assertEquals(before, pass.backward(x).input());
    }

    @Test
    void aConstantRowBecomesBeta() {
        Matrix y = layer.forward(Matrix.filled(1, 4, 7), Mode.inference()).output();
        assertEquals(Matrix.rowOf(10, 20, 30, 40), y);
    }

    @Test
    void aSingleFeatureBecomesBetaAndGetsNoGradient() {
        Pass single = new LayerNorm(1).forward(Matrix.columnOf(-1000, 3), Mode.training(0));
        assertEquals(Matrix.columnOf(0, 0), single.output());
        assertEquals(0, single.backward(Matrix.columnOf(5, -7)).input().maxAbs());
    }

    @Test
    void epsilonMayBeTiny() {
        // σ² = ε = 2⁻⁴⁰: x̂ = ∓1/√2
        Matrix y = new LayerNorm(2, 0x1p-40).forward(Matrix.rowOf(0, 0x1p-19), Mode.inference()).output();
        assertEquals(Matrix.rowOf(-1, 1).times(0x1p-20 * (1 / Math.sqrt(0x1p-39))), y);
    }

    @Test
    void largeEntriesDoNotOverflow() {
        // σ² = 10⁶: ε = 1e-5 is 1e-11 of it, and takes half of that off x̂ = ∓1
        Matrix y = new LayerNorm(2).forward(Matrix.rowOf(-1000, 1000), Mode.inference()).output();
        Expect.close(Matrix.rowOf(-1 + 0.5e-11, 1 - 0.5e-11), y, 4 * Math.ulp(1.0));
    }

    @Test
    void nanAndInfinityMakeTheirRowNan() {
        // ∞ − ∞ has no value
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Matrix y = layer.forward(x.with(0, 2, value), Mode.training(0)).output();
            assertEquals(Matrix.filled(1, 4, Double.NaN), y.row(0));
            assertEquals(pass.output().row(1), y.row(1));
        }
    }

    @Test
    void gammaStartsAtOneAndBetaAtZeroAndWeightDecayIsForNeither() {
        LayerNorm fresh = new LayerNorm(2);
        assertEquals(List.of("gamma", "beta"), List.copyOf(fresh.parameters().keySet()));
        assertEquals(Matrix.rowOf(1, 1), fresh.parameters().get("gamma").value());
        assertEquals(Matrix.rowOf(0, 0), fresh.parameters().get("beta").value());
        assertFalse(fresh.parameters().get("gamma").decays());
        assertFalse(fresh.parameters().get("beta").decays());
        assertEquals(Map.of(), fresh.statistics());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("LayerNorm(4)", new LayerNorm(4).toString());
        assertEquals("LayerNorm(4, 1.0E-12)", new LayerNorm(4, 1e-12).toString());
    }

    @Test
    void theUsualEpsilonIsPyTorchs() {
        assertEquals(new LayerNorm(4, 1e-5).forward(x, Mode.inference()).output(),
                new LayerNorm(4).forward(x, Mode.inference()).output());
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        Expect.refusal("LayerNorm(4) needs an input with 4 columns, not 2 x 3",
                () -> new LayerNorm(4).forward(Matrix.zeros(2, 3), Mode.training(0)));
        Expect.refusal("backward: the upstream gradient is 1 x 4, but the output is 2 x 4",
                () -> pass.backward(Matrix.zeros(1, 4)));
        Expect.refusal("LayerNorm: there is at least one feature, not 0", () -> new LayerNorm(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY})
    void anEpsilonOutOfRangeIsRefused(double epsilon) {
        Expect.refusal("LayerNorm: epsilon is in (0, ∞), not " + epsilon, () -> new LayerNorm(2, epsilon));
    }
}
