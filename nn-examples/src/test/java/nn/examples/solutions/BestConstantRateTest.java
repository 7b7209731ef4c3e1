package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/**
 * The slower of both directions counts: {@code max(|1 − ηλmin|, |1 − ηλmax|)}. A larger rate helps the first and, above
 * 1/λmax, hurts the second; the best has {@code 1 − ηλmin = ηλmax − 1}, so {@code η = 2 / (λmin + λmax)}. The factor
 * is then {@code (κ − 1) / (κ + 1)} with the condition number κ = λmax / λmin: in the valley 9/11, for any valley less
 * than 1, and the nearer to 1 the narrower it is.
 */
class BestConstantRateTest {

    private static double slowest(double rate, double smallest, double largest) {
        return Math.max(Math.abs(1 - rate * smallest), Math.abs(1 - rate * largest));
    }

    @Test
    void inTheValleyOfTheChapter() {
        assertEquals(9 / 11.0, slowest(2 / 11.0, 1, 10), 1e-15);
    }

    @Test
    void noOtherRateIsBetter() {
        double best = slowest(2 / 11.0, 1, 10);
        for (int k = 1; k <= 1000; k++) {
            assertTrue(slowest(k * 2.5e-4, 1, 10) >= best - 1e-15);
        }
    }

    /**
     * Of the regression through four points: a step at its best takes 1.8 % off the error. After 2000 steps all but the
     * two slowest directions are gone, 0.972²⁰⁰⁰ against 0.982²⁰⁰⁰, and the error shrinks by what is left of them.
     */
    @Test
    void ofTheRegression() {
        RealMatrix x = new Array2DRowRealMatrix(new double[][] {{1, 1, 1}, {1, 2, 1}, {2, 2, 1}, {2, 3, 1}});
        RealMatrix hessian = x.transpose().multiply(x);
        DoubleSummaryStatistics eigenvalues =
                DoubleStream.of(new EigenDecomposition(hessian).getRealEigenvalues()).summaryStatistics();
        double rate = 2 / (eigenvalues.getMin() + eigenvalues.getMax());
        RealVector error = new ArrayRealVector(new double[] {9.1, 13.1, -9.5});
        for (int step = 0; step < 2000; step++) {
            error = afterAStep(hessian, rate, error);
        }
        double factor = afterAStep(hessian, rate, error).getNorm() / error.getNorm();
        double condition = eigenvalues.getMax() / eigenvalues.getMin();
        // an eigenvalue off by 1e-14 moves the ratio of both directions, 1 to the power of 2000, by 2000 times as much
        assertEquals((condition - 1) / (condition + 1), factor, 1e-10);
        assertEquals(0.018, 1 - factor, 0.0005);
    }

    /** {@code (1 − ηH) e}. */
    private static RealVector afterAStep(RealMatrix hessian, double rate, RealVector error) {
        return error.subtract(hessian.operate(error).mapMultiply(rate));
    }
}
