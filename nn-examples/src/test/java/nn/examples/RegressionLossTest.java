package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Stop;
import nn.optim.Trace;
import org.junit.jupiter.api.Test;

/** Expected coefficients come from the same descent, run with forty digits in another language. */
class RegressionLossTest {

    private static double[] descend(Loss loss) {
        return new Descent(0.01).withGradientNorm(0).withSteps(5000)
                .minimize(new RegressionLoss(StableRates.DATA, loss), StableRates.START).last().x().toArray();
    }

    @Test
    void halfTheSum() {
        double[] expected = {1.000003669835767483, 1.999999491186409852, 2.999995162970008841};
        assertArrayEquals(expected, descend(new HalfSquaredError()), 1e-12);
        assertArrayEquals(expected, LinearRegression.descend(new HalfSquaredError()), 1e-12);
    }

    @Test
    void halfTheMean() {
        double[] expected = {1.174545951530626761, 1.994103507581368464, 2.729815973210516092};
        assertArrayEquals(expected, descend(new MeanHalfSquaredError()), 1e-12);
        assertArrayEquals(expected, LinearRegression.descend(new MeanHalfSquaredError()), 1e-12);
    }

    @Test
    void rootOfTheMeanSquare() {
        double[] expected = {1.540128896334937318, 2.045367799063508758, 2.024473054853113390};
        assertArrayEquals(expected, descend(new RootMeanSquaredError()), 1e-12);
        assertArrayEquals(expected, LinearRegression.descend(new RootMeanSquaredError()), 1e-12);
    }

    /** A gradient of norm ε is an error of at most ε / λmin: 1e-11 over 0.29, and rounding of a few 1e-14. */
    @Test
    void theDescentEndsAtThePseudoInverse() {
        Trace trace = new Descent(0.06).withGradientNorm(1e-11)
                .minimize(new RegressionLoss(StableRates.DATA, new HalfSquaredError()), StableRates.START);
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        double[] inverse = LinearRegression.leastSquares(StableRates.DATA).toArray();
        assertArrayEquals(new double[] {1, 2, 3}, inverse, 1e-13);
        assertArrayEquals(inverse, trace.last().x().toArray(), 4e-11);
    }

    @Test
    void theBiasColumnIsTheLast() {
        assertEquals(Matrix.of(4, 3, 1, 1, 1, 1, 2, 1, 2, 2, 1, 2, 3, 1), StableRates.DATA.x());
    }

    /** At [1, 1, 1] the errors are −3, −4, −4, −5. */
    @Test
    void valueAndGradientByHand() {
        RegressionLoss loss = new RegressionLoss(StableRates.DATA, new HalfSquaredError());
        assertEquals(33, loss.value(Matrix.columnOf(1, 1, 1)));
        assertEquals(Matrix.columnOf(-25, -34, -16), loss.gradient(Matrix.columnOf(1, 1, 1)));
    }

    /** Values below 40 are off by 1e-14 at most, and the difference of a parabola by rounding alone: 1e-14 / 1e-4. */
    @Test
    void theNumericGradientIsTheSame() {
        RegressionLoss loss = new RegressionLoss(StableRates.DATA, new HalfSquaredError());
        Matrix b = Matrix.columnOf(1.25, 0.5, 1.75);
        double[] numeric = DifferentiableFunction.numeric(loss::value, 1e-4).gradient(b).toArray();
        assertArrayEquals(loss.gradient(b).toArray(), numeric, 1e-9);
    }
}
