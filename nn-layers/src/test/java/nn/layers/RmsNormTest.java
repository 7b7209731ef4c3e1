package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Root mean square normalisation by hand. In both rows the mean of the squares is 25, so that with ε = 39 the divisor
 * is √64 = 8 and every number here is exact.
 */
class RmsNormTest {

    private final Matrix x = Matrix.of(new double[] {1, 7, 1, -7}, new double[] {7, 1, 7, 1});
    private final RmsNorm layer = layer();
    private final Pass pass = layer.forward(x, Mode.training(0));

    private static RmsNorm layer() {
        RmsNorm layer = new RmsNorm(4, 39);
        layer.parameters().get("gamma").set(Matrix.rowOf(2, -1, 3, 0.5));
        return layer;
    }

    @Test
    void eachRowIsDividedAndScaled() {
        assertEquals(Matrix.of(new double[] {0.25, -0.875, 0.375, -0.4375}, new double[] {1.75, -0.125, 2.625, 0.0625}),
                pass.output());
    }

    @Test
    void theInputGradientIsThatOfTheDivisionLessTheRadialPart() {
        Gradients gradients = pass.backward(Matrix.of(new double[] {4, 0, 0, 0}, new double[] {0, 0, 0, 16}));
        // Row 0: dx̂ = [8, 0, 0, 0], the mean of dx̂ x̂ is 1/4; row 1: dx̂ = [0, 0, 0, 8], and 1/4 again
        double[] first = {1 - 0.25 / 64, -0.25 * 7 / 64, -0.25 / 64, 0.25 * 7 / 64};
        double[] second = {-0.25 * 7 / 64, -0.25 / 64, -0.25 * 7 / 64, 1 - 0.25 / 64};
        assertEquals(Matrix.of(first, second), gradients.input());
    }

    @Test
    void gammaGetsTheSumOverTheRows() {
        Gradients gradients = pass.backward(Matrix.of(new double[] {8, 8, 0, 16}, new double[] {8, 16, 8, 8}));
        assertEquals(Matrix.rowOf(1 + 7, 7 + 2, 7, -14 + 1), gradients.of(layer.parameters().get("gamma")));
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
    void aRowOfZerosStaysZeroAndItsGradientIsFinite() {
        Pass zeros = new RmsNorm(2, 0x1p-40).forward(Matrix.zeros(1, 2), Mode.training(0));
        assertEquals(Matrix.zeros(1, 2), zeros.output());
        assertEquals(Matrix.rowOf(3 * 0x1p20, 0), zeros.backward(Matrix.rowOf(3, 0)).input());
    }

    @Test
    void aSingleFeatureBecomesItsSign() {
        // ε = 1e-5 is 1e-11 of x², and takes half of that off
        Matrix y = new RmsNorm(1).forward(Matrix.columnOf(-1000, 1000), Mode.inference()).output();
        Expect.close(Matrix.columnOf(-1 + 0.5e-11, 1 - 0.5e-11), y, 4 * Math.ulp(1.0));
    }

    @Test
    void nanMakesItsRowNan() {
        Matrix y = layer.forward(x.with(0, 2, Double.NaN), Mode.training(0)).output();
        assertEquals(Matrix.filled(1, 4, Double.NaN), y.row(0));
        assertEquals(pass.output().row(1), y.row(1));
    }

    @Test
    void anInfiniteEntryBecomesNanAndItsNeighboursVanish() {
        // x / ∞ is 0, and ∞ / ∞ has no value
        Matrix y = layer.forward(Matrix.rowOf(1, Double.POSITIVE_INFINITY, 1, 1), Mode.inference()).output();
        assertEquals(Matrix.rowOf(0, Double.NaN, 0, 0), y);
    }

    @Test
    void gammaStartsAtOneAndWeightDecayIsNotForIt() {
        RmsNorm fresh = new RmsNorm(2);
        assertEquals(List.of("gamma"), List.copyOf(fresh.parameters().keySet()));
        assertEquals(Matrix.rowOf(1, 1), fresh.parameters().get("gamma").value());
        assertFalse(fresh.parameters().get("gamma").decays());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("RmsNorm(4)", new RmsNorm(4).toString());
        assertEquals("RmsNorm(4, 1.0E-12)", new RmsNorm(4, 1e-12).toString());
    }

    @Test
    void theUsualEpsilonIsThatOfTheOtherNormalisations() {
        assertEquals(new RmsNorm(4, 1e-5).forward(x, Mode.inference()).output(),
                new RmsNorm(4).forward(x, Mode.inference()).output());
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        Expect.refusal("RmsNorm(4) needs an input with 4 columns, not 2 x 3",
                () -> new RmsNorm(4).forward(Matrix.zeros(2, 3), Mode.training(0)));
        Expect.refusal("backward: the upstream gradient is 1 x 4, but the output is 2 x 4",
                () -> pass.backward(Matrix.zeros(1, 4)));
        Expect.refusal("RmsNorm: there is at least one feature, not 0", () -> new RmsNorm(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY})
    void anEpsilonOutOfRangeIsRefused(double epsilon) {
        Expect.refusal("RmsNorm: epsilon is in (0, ∞), not " + epsilon, () -> new RmsNorm(2, epsilon));
    }
}
