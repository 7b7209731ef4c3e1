package nn.examples;

import java.util.stream.DoubleStream;
import nn.core.Matrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * The eigenvalues of a symmetric positive definite Hessian A, and what they say of gradient descent on
 * {@code ½ xᵀ A x − cᵀ x}: a step multiplies the error, along the eigenvector of λ, by {@code 1 − ηλ}.
 *
 * <p>Half the sum of squares of a linear regression is such a function, with {@code A = XᵀX}. Source: Goodfellow,
 * Bengio and Courville, <i>Deep Learning</i>, 2016, sections 4.2 and 4.3.1.
 */
final class Spectrum {

    private final EigenDecomposition decomposition;

    private Spectrum(EigenDecomposition decomposition) {
        this.decomposition = decomposition;
    }

    static Spectrum of(Matrix hessian) {
        return new Spectrum(new EigenDecomposition(new Array2DRowRealMatrix(LinearRegression.rows(hessian))));
    }

    /** Of {@code XᵀX}. */
    static Spectrum ofRegression(Matrix x) {
        return of(x.transpose().times(x));
    }

    /** From the smallest to the largest. */
    double[] eigenvalues() {
        return DoubleStream.of(decomposition.getRealEigenvalues()).sorted().toArray();
    }

    double smallest() {
        return eigenvalues()[0];
    }

    double largest() {
        return DoubleStream.of(decomposition.getRealEigenvalues()).max().orElseThrow();
    }

    /** {@code λmax / λmin}: how much a relative error of the gradient may grow in the solution. */
    double condition() {
        return largest() / smallest();
    }

    /** {@code 2 / λmax}: below it every error shrinks, above it the one along the steepest eigenvector grows. */
    double largestStableRate() {
        return 2 / largest();
    }

    /** The error, a column, that so many steps leave of an initial one: {@code Σ (1 − ηλᵢ)ᵏ ⟨vᵢ, e⟩ vᵢ}. */
    Matrix errorAfter(int steps, double rate, Matrix error) {
        RealVector e = new ArrayRealVector(error.toArray());
        RealVector left = new ArrayRealVector(error.rows());
        for (int i = 0; i < error.rows(); i++) {
            RealVector v = decomposition.getEigenvector(i);
            double contraction = Math.pow(1 - rate * decomposition.getRealEigenvalue(i), steps);
            left = left.add(v.mapMultiply(contraction * v.dotProduct(e)));
        }
        return Matrix.columnOf(left.toArray());
    }
}
