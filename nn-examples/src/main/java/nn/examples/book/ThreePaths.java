package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm;

/**
 * The way back through batch normalisation, one path at a time, with γ = 1. The layer adds the paths on paper and
 * computes the sum; here each is computed, and then they are added.
 */
public final class ThreePaths {

    static final Matrix X = Matrix.columnOf(0, 2, 3, 4, 6);
    static final Matrix DY = Matrix.columnOf(0, 0, 0, 0, 5);

    private static final double EPSILON = 1e-5;

    private final Matrix centred;
    private final Matrix deviation;
    private final Matrix dXHat;

    ThreePaths(Matrix x, Matrix dXHat) {
        // x − μ
        this.centred = x.minusRow(x.columnMeans());
        // s = √(σ² + ε)
        this.deviation = centred.hadamard(centred).columnMeans().map(v -> Math.sqrt(v + EPSILON));
        this.dXHat = dXHat;
    }

    /** With μ and σ² held still. */
    Matrix throughNormalised() {
        // ∂x̂/∂x = 1 / s
        return dXHat.timesRow(deviation.map(s -> 1 / s));
    }

    /** x moves μ, and μ moves every x̂ of its column. */
    Matrix throughMean() {
        // ∂L/∂μ = −Σ over the rows of ∂L/∂x̂ / s
        Matrix dMean = throughNormalised().columnSums().times(-1);
        // ∂μ/∂x = 1 / m
        return inEveryRow(dMean.times(1.0 / centred.rows()));
    }

    /** x moves σ², and σ² moves every x̂ of its column. */
    Matrix throughVariance() {
        // ∂L/∂σ² = Σ over the rows of ∂L/∂x̂ ⊙ (x − μ) · (−½) / s³
        Matrix dVariance = dXHat.hadamard(centred).columnSums().hadamard(deviation.map(s -> -0.5 / (s * s * s)));
        // ∂σ²/∂x = 2 (x − μ) / m
        return centred.times(2.0 / centred.rows()).timesRow(dVariance);
    }

    Matrix sum() {
        return throughNormalised().plus(throughMean()).plus(throughVariance());
    }

    private Matrix inEveryRow(Matrix row) {
        return Matrix.zeros(centred.rows(), centred.columns()).plusRow(row);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        ThreePaths paths = new ThreePaths(X, DY);
        Pass pass = new BatchNorm(1).forward(X, Mode.training(1));
        return table(Stream.of(X, pass.output(), DY, paths.throughNormalised(), paths.throughVariance(),
                paths.throughMean(), paths.sum(), pass.backward(DY).input()).reduce(Matrix::beside).orElseThrow());
    }

    private static String table(Matrix columns) {
        return "     x     y    dy   through x̂  through σ²   through μ       sum   BatchNorm" + System.lineSeparator()
                + IntStream.range(0, columns.rows()).mapToObj(i -> line(columns.row(i).toArray()))
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    /** −0 + 0 is 0. */
    private static String line(double... v) {
        return String.format(Locale.ROOT, "%6.1f%6.1f%6.1f%13.3f%12.3f%12.3f%10.3f%12.3f",
                v[0], v[1], v[2], v[3], v[4] + 0.0, v[5], v[6], v[7]);
    }
}
