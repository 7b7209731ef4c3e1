package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three paths one by one, by hand and against the layer's formula. */
class ThreePathsTest {

    /** With s = 2; ε moves the deviation by 1.25e-6 of itself. */
    private static final double OF_EPSILON = 1e-5;

    private static void assertClose(Matrix expected, Matrix got, double tolerance) {
        assertTrue(expected.minus(got).maxAbs() <= tolerance, () -> got + " is not " + expected);
    }

    @Test
    void byHand() {
        ThreePaths paths = new ThreePaths(ThreePaths.X, ThreePaths.DY);
        assertClose(Matrix.columnOf(0, 0, 0, 0, 2.5), paths.throughNormalised(), OF_EPSILON);
        assertClose(Matrix.filled(5, 1, -0.5), paths.throughMean(), OF_EPSILON);
        assertClose(Matrix.columnOf(1.125, 0.375, 0, -0.375, -1.125), paths.throughVariance(), OF_EPSILON);
    }

    /** Sums of up to 33 terms of the size of the largest path: a hundred roundings are enough. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 33})
    void theyAddUpToWhatTheLayerComputes(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        for (int sample = 0; sample < 50; sample++) {
            Matrix x = Matrix.draw(rows, 3, random::nextGaussian);
            Matrix dy = Matrix.draw(rows, 3, random::nextGaussian);
            ThreePaths paths = new ThreePaths(x, dy);
            Matrix dx = new BatchNorm(3).forward(x, Mode.training(sample)).backward(dy).input();
            double largest = Math.max(paths.throughNormalised().maxAbs(), paths.throughVariance().maxAbs());
            assertClose(dx, paths.sum(), 100 * 0x1p-53 * rows * largest);
        }
    }

    /** To move all of x, or to stretch it, does not move y: dx has no part along 1, and next to none along x̂. */
    @Test
    void theSumIsAtRightAnglesToOnesAndToXHat() {
        Matrix dx = new ThreePaths(ThreePaths.X, ThreePaths.DY).sum();
        Matrix centred = ThreePaths.X.minusRow(ThreePaths.X.columnMeans());
        assertEquals(0, dx.sum(), 1e-14);
        // Σ ∂L/∂y ⊙ x̂ = 7.5, and ε / (σ² + ε) of it is left
        assertEquals(7.5 * 1e-5 / 4, dx.hadamard(centred).sum(), 1e-10);
    }
}
