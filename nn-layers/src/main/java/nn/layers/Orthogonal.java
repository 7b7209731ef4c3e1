package nn.layers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import nn.core.Matrix;

/**
 * Random matrices with orthonormal rows or columns, by the Gram-Schmidt process on normal vectors.
 *
 * <p>It divides by lengths, which are positive, and so finds the one QR decomposition whose R has a positive diagonal:
 * its Q is uniformly distributed (Mezzadri 2007). Algorithms of another kind must set the signs right afterwards.
 */
final class Orthogonal {

    private Orthogonal() {}

    /** An inputs x outputs matrix: its rows are orthonormal if they are no more than the columns, else its columns. */
    static Matrix draw(int inputs, int outputs, RandomGenerator random) {
        double[][] rows = new double[Math.min(inputs, outputs)][];
        for (int i = 0; i < rows.length; i++) {
            double[] v = Matrix.draw(1, Math.max(inputs, outputs), random::nextGaussian).toArray();
            // once leaves rounding as large as what the first subtraction cancelled; twice is enough (Kahan)
            subtractProjections(v, rows, i);
            subtractProjections(v, rows, i);
            double length = Math.sqrt(product(v, v));
            rows[i] = Arrays.stream(v).map(entry -> entry / length).toArray();
        }
        Matrix orthonormal = Matrix.of(rows);
        return inputs <= outputs ? orthonormal : orthonormal.transpose();
    }

    /** {@code v ← v − Σ (v · q) q} over the first rows q, each subtracted before the next is multiplied. */
    private static void subtractProjections(double[] v, double[][] rows, int count) {
        for (int k = 0; k < count; k++) {
            double share = product(v, rows[k]);
            for (int j = 0; j < v.length; j++) {
                v[j] -= share * rows[k][j];
            }
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
