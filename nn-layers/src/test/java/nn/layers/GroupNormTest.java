package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/**
 * Group normalisation by hand: two rows of two positions with four channels, in two groups. Every group has the
 * variance 5, so that with ε = 11 the divisor is √16 = 4 and every number here is exact.
 */
class GroupNormTest {

    private final Matrix x = Matrix.of(
            new double[] {1, 3, 10, 6, 5, 7, 8, 4},
            new double[] {10, 6, 1, 3, 8, 4, 5, 7});
    private final GroupNorm layer = layer();
    private final Pass pass = layer.forward(x, Mode.training(0));

    private static GroupNorm layer() {
        GroupNorm layer = new GroupNorm(2, 4, 11);
        layer.parameters().get("gamma").set(Matrix.rowOf(2, -1, 3, 0.5));
        layer.parameters().get("beta").set(Matrix.rowOf(10, 20, 30, 40));
        return layer;
    }

    @Test
    void eachGroupIsCentredAndDividedOverItsPositionsAndEachChannelScaledAndShifted() {
        // x̂ = ±3/4, ±1/4
        assertEquals(Matrix.of(
                new double[] {8.5, 20.25, 32.25, 39.875, 10.5, 19.25, 30.75, 39.625},
                new double[] {11.5, 20.25, 27.75, 39.875, 10.5, 20.75, 30.75, 40.375}), pass.output());
    }

    @Test
    void theInputGradientOfAGroupIsTheSumOfThreePaths() {
        Gradients gradients = pass.backward(Matrix.zeros(2, 8).with(0, 0, 4).with(0, 3, 4));
        // First group: dx̂ = [8, 0, 0, 0], dσ² = −½ · 8 · (−3) / 4³ = 0.1875, dμ = −8/4 = −2;
        // dx = dx̂/4 + dσ² · 2 (x − μ)/4 + dμ/4
        double[] a = {2 - 0.28125 - 0.5, -0.09375 - 0.5, 0.09375 - 0.5, 0.28125 - 0.5};
        // Second group: dx̂ = [0, 2, 0, 0], dσ² = −½ · 2 · (−1) / 4³ = 0.015625, dμ = −1/2
        double[] b = {0.0234375 - 0.125, 0.5 - 0.0078125 - 0.125, 0.0078125 - 0.125, -0.0234375 - 0.125};
        assertEquals(Matrix.rowOf(a[0], a[1], b[0], b[1], a[2], a[3], b[2], b[3]), gradients.input().row(0));
        assertEquals(0, gradients.input().row(1).maxAbs());
    }

    @Test
    void theParametersGetTheSumsOverRowsAndPositions() {
        Gradients gradients = pass.backward(Matrix.of(
                new double[] {4, 1, 8, 0, 0, 2, 4, 16}, new double[] {8, 0, 0, 4, 0, 4, 4, 0}));
        assertEquals(Matrix.rowOf(-3 + 6, -0.25 + 1.5 - 3, 6 + 1 + 1, -12 - 1),
                gradients.of(layer.parameters().get("gamma")));
        assertEquals(Matrix.rowOf(4 + 8, 1 + 2 + 4, 8 + 4 + 4, 16 + 4), gradients.of(layer.parameters().get("beta")));
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
    void oneGroupIsNormalisedOverTheWholeRow() {
        // μ = 4, σ² = 5
        Matrix y = new GroupNorm(1, 2, 11).forward(Matrix.rowOf(1, 3, 5, 7), Mode.inference()).output();
        assertEquals(Matrix.rowOf(-0.75, -0.25, 0.25, 0.75), y);
    }

    @Test
    void aGroupForEachChannelIsNormalisedOverThePositions() {
        // Channel 0: 1, 5; channel 1: 3, 7; either has σ² = 4
        Matrix y = new GroupNorm(2, 2, 12).forward(Matrix.rowOf(1, 3, 5, 7), Mode.inference()).output();
        assertEquals(Matrix.rowOf(-0.5, -0.5, 0.5, 0.5), y);
    }

    @Test
    void aGroupOfASingleEntryBecomesBetaAndGetsNoGradient() {
        Pass single = new GroupNorm(2, 2, 1e-12).forward(Matrix.rowOf(-1000, 3), Mode.training(0));
        assertEquals(Matrix.rowOf(0, 0), single.output());
        assertEquals(0, single.backward(Matrix.rowOf(5, -7)).input().maxAbs());
    }

    @Test
    void largeEntriesDoNotOverflow() {
        // σ² = 10⁶: ε = 1e-5 is 1e-11 of it, and takes half of that off x̂ = ∓1
        Matrix y = new GroupNorm(1, 1).forward(Matrix.rowOf(-1000, 1000), Mode.inference()).output();
        Expect.close(Matrix.rowOf(-1 + 0.5e-11, 1 - 0.5e-11), y, 4 * Math.ulp(1.0));
    }

    @Test
    void nanAndInfinityMakeTheirGroupNan() {
        // ∞ − ∞ has no value
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Matrix y = layer.forward(x.with(0, 6, value), Mode.training(0)).output();
            Matrix expected = pass.output();
            for (int place : new int[] {2, 3, 6, 7}) {
                expected = expected.with(0, place, Double.NaN);
            }
            assertEquals(expected, y);
        }
    }
}
