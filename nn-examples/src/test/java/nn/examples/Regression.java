package nn.examples;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Matrix;
import nn.optim.Examples;

/**
 * A linear regression with coefficients to start from. All entries are quarters between −2 and 2: sums and products of
 * two are exact.
 */
record Regression(Matrix x, Matrix b, Matrix noise, Matrix start) {

    private static final int MOST_COLUMNS = 4;
    private static final int MOST_ROWS = 7;
    /** Beyond it a descent takes more steps than a test has time for. */
    private static final double WORST_CONDITION = 100;

    /** One to four columns and as many rows or more; the columns are independent. */
    static Arbitrary<Regression> any() {
        return Arbitraries.integers().between(1, MOST_COLUMNS)
                .flatMap(p -> Arbitraries.integers().between(p, MOST_ROWS).flatMap(n -> ofSize(n, p)))
                .filter(regression -> regression.spectrum().smallest() > 1e-3
                        && regression.spectrum().condition() < WORST_CONDITION);
    }

    private static Arbitrary<Regression> ofSize(int n, int p) {
        return Combinators.combine(quarters(n, p), quarters(p, 1), quarters(n, 1), quarters(p, 1))
                .as(Regression::new);
    }

    private static Arbitrary<Matrix> quarters(int rows, int columns) {
        return Arbitraries.integers().between(-8, 8).withoutEdgeCases()
                .array(int[].class).ofSize(rows * columns)
                .map(v -> Matrix.generate(rows, columns, (i, j) -> v[i * columns + j] / 4.0));
    }

    Spectrum spectrum() {
        return Spectrum.ofRegression(x);
    }

    /** {@code y = Xb}, exactly: b is the solution. */
    Examples consistent() {
        return new Examples(x, x.times(b));
    }

    /** {@code y = Xb + noise}: no coefficients fit all of it. */
    Examples noisy() {
        return new Examples(x, x.times(b).plus(noise));
    }

    /** {@code √Σ xᵢⱼ²}. */
    static double norm(Matrix x) {
        return Math.sqrt(x.hadamard(x).sum());
    }

    /**
     * How far rounding may move a computed gradient {@code Xᵀ(Xb − y)}: sums of n and of p products, and a difference,
     * each with an error of 2⁻⁵³ times its terms. As many again, and ten, for a solver's or a decomposition's own.
     */
    double roundingOfGradient(double normOfCoefficients, Matrix y) {
        double terms = norm(x) * (norm(x) * normOfCoefficients + norm(y));
        return 2 * (x.rows() + x.columns() + 10) * 0x1p-53 * terms;
    }
}
