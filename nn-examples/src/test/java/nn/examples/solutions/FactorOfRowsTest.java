package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Stop;
import org.junit.jupiter.api.Test;

/**
 * The mean divides the gradient by the number of rows, and the eigenvalues with it. So a rate that is larger by that
 * number, 0.04 instead of 0.01, takes the same steps; and the largest stable rate is larger by it too, 4 · 0.06396.
 */
class FactorOfRowsTest {

    private static final Matrix X = Matrix.of(4, 3, 1, 1, 1, 1, 2, 1, 2, 2, 1, 2, 3, 1);
    private static final Matrix Y = Matrix.columnOf(6, 8, 9, 11);
    private static final Matrix START = Matrix.columnOf(10.1, 15.1, -6.5);

    /** Half the sum of squares, over so many rows. */
    private static DifferentiableFunction loss(double rows) {
        return DifferentiableFunction.of(
                b -> X.times(b).minus(Y).map(e -> e * e).sum() / 2 / rows,
                b -> X.transpose().times(X.times(b).minus(Y)).times(1 / rows));
    }

    private static Descent descent(double rate) {
        return new Descent(rate).withGradientNorm(0).withSteps(5000);
    }

    /** Four is a power of two: dividing by it and multiplying with it rounds nothing, except in 0.04 itself. */
    @Test
    void aRateFourTimesAsLargeTakesTheSameSteps() {
        assertArrayEquals(descent(0.01).minimize(loss(1), START).last().x().toArray(),
                descent(0.04).minimize(loss(4), START).last().x().toArray(), 1e-12);
    }

    @Test
    void theLargestStableRateIsFourTimesAsLarge() {
        assertEquals(Stop.STEPS, descent(4 * 0.0639).minimize(loss(4), START).stop());
        assertEquals(Stop.DIVERGENCE, descent(4 * 0.0680).minimize(loss(4), START).stop());
    }
}
