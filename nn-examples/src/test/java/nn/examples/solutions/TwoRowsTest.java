package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With two rows x̂ is (q, −q), where q² = σ² / (σ² + ε): of x only the order is left. With d half the difference of the
 * two upstream gradients, the formula leaves d − q·q·d = d · ε / (σ² + ε): all but nothing reaches x, and whatever
 * stands below the layer hardly learns.
 */
class TwoRowsTest {

    private static final double EPSILON = 1e-5;

    @ParameterizedTest
    @CsvSource({"1, 5, 1, 0", "-3, 4, 2, 7", "0.01, 0.02, 5, -5"})
    void onlyEpsilonLetsAnythingThrough(double first, double second, double dFirst, double dSecond) {
        Pass pass = new BatchNorm(1).forward(Matrix.columnOf(first, second), Mode.training(1));
        double variance = (first - second) * (first - second) / 4;
        assertEquals(Math.sqrt(variance / (variance + EPSILON)), Math.abs(pass.output().get(0, 0)), 1e-12);
        double d = (dFirst - dSecond) / 2;
        double expected = d * EPSILON / Math.pow(variance + EPSILON, 1.5);
        // d − q·q·d loses the digits of d / s that cancel
        double rounding = 10 * 0x1p-53 * Math.abs(d) / Math.sqrt(variance);
        Matrix dx = pass.backward(Matrix.columnOf(dFirst, dSecond)).input();
        assertEquals(expected, dx.get(0, 0), rounding);
        assertEquals(-expected, dx.get(1, 0), rounding);
    }
}
