package nn.invariants;

import static nn.invariants.Rounding.abs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Columns;
import nn.gradcheck.jqwik.Matrices;
import nn.gradcheck.jqwik.Rows;
import nn.layers.BatchNorm;

/**
 * Batch normalisation in training: where the paths through the mean and through the variance must lead.
 *
 * <p>In x̂ = (x − μ) / σ the rounding of x and μ is left over, up to 1 + |μ|/σ units in the last place of 1 or of x̂.
 * So x̂ counts as 1 + |x̂| in the sizes of terms, and every bound is multiplied by 1 + |μ|/σ.
 */
class BatchNormInvariantsTest {

    private static final double EPSILON = 1e-5;

    /** A batch with its mean and variance, normalised, and what a pass over it makes of an upstream gradient. */
    private record Sample(Matrix mean, Matrix variance, Matrix xHat, Matrix gamma, Matrix dy, Gradients gradients) {

        static Sample of(Matrix x, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            BatchNorm layer = new BatchNorm(x.columns());
            Matrix gamma = Matrix.draw(1, x.columns(), random::nextGaussian);
            layer.parameters().get("gamma").set(gamma);
            Matrix dy = Matrix.draw(x.rows(), x.columns(), random::nextGaussian);
            Matrix mean = x.columnMeans();
            Matrix variance = x.minusRow(mean).map(v -> v * v).columnMeans();
            Matrix xHat = x.minusRow(mean).timesRow(variance.map(v -> 1 / Math.sqrt(v + EPSILON)));
            Gradients gradients = layer.forward(x, Mode.training(seed)).backward(dy);
            return new Sample(mean, variance, xHat, gamma, dy, gradients);
        }

        /** {@code √(σ² + ε)}. */
        Matrix deviation() {
            return variance.map(v -> Math.sqrt(v + EPSILON));
        }

        Matrix sizeOfXHat() {
            return xHat.map(v -> 1 + Math.abs(v));
        }

        /** The terms of the gradient of x̂, one for each path: |γ| (|dy| + mean |dy| + |x̂| mean |dy x̂|). */
        Matrix paths() {
            Matrix throughMean = abs(dy).columnMeans();
            Matrix throughVariance = sizeOfXHat().timesRow(abs(dy).hadamard(sizeOfXHat()).columnMeans());
            return abs(dy).plusRow(throughMean).plus(throughVariance).timesRow(abs(gamma));
        }

        /** {@code 1 + |μ| / σ}. */
        Matrix amplification() {
            return abs(mean).combine(deviation(), (m, d) -> 1 + m / d);
        }
    }

    @Provide
    Arbitrary<Matrix> batches() {
        return Matrices.shifted(Matrices.withRows(2, 6), Arbitraries.of(1.0, 1e-3, 1e3),
                Arbitraries.integers().between(-1000, 1000));
    }

    /** Fails where the path through the mean is dropped or divides by another count. */
    @Property
    void eachColumnOfTheInputGradientSumsToZero(@ForAll("batches") Matrix x, @ForAll long seed) {
        Sample s = Sample.of(x, seed);
        Matrix terms = s.paths().timesRow(s.deviation().map(d -> 1 / d)).columnSums().hadamard(s.amplification());
        // N for each of the two means, N for the sum here, and eight for products, quotients and the root
        Rounding.assertZero(3 * x.rows() + 8, terms, s.gradients().input().columnSums());
    }

    /**
     * {@code Σ (x − μ) · dx = ε / (σ² + ε) · Σ dx̂ · x̂}, which fails where the path through the variance is dropped or
     * divides by N − 1.
     */
    @Property
    void theInputGradientIsNearlyOrthogonalToTheCentredInput(@ForAll("batches") Matrix x, @ForAll long seed) {
        Sample s = Sample.of(x, seed);
        Matrix centred = x.minusRow(s.mean());
        Matrix left = centred.hadamard(s.gradients().input()).columnSums();
        Matrix share = s.variance().map(v -> EPSILON / (v + EPSILON));
        Matrix right = s.dy().timesRow(s.gamma()).hadamard(s.xHat()).columnSums().hadamard(share);
        Matrix terms = s.sizeOfXHat().hadamard(s.paths()).columnSums().hadamard(s.amplification());
        // N for each of the mean, the variance, the two means of backward and the sum here, and twelve for the rest
        Rounding.assertZero(5 * x.rows() + 12, terms, left.minus(right));
    }

    /** On multiples of 1/64 and in batches of four or eight, sums, means and the shift are exact: nothing changes. */
    @Property
    void aShiftChangesNothing(@ForAll @Rows(min = 8, max = 8) @Columns(min = 1, max = 3) Matrix drawn,
            @ForAll boolean half, @ForAll @LongRange(min = -(1L << 30), max = 1L << 30) long shift, @ForAll long seed) {
        Matrix x = drawn.rows(0, half ? 4 : 8).map(v -> Math.rint(64 * v) / 64);
        BatchNorm layer = new BatchNorm(x.columns());
        Matrix dy = Matrix.draw(x.rows(), x.columns(), new SplittableRandom(seed)::nextGaussian);
        Pass pass = layer.forward(x, Mode.training(seed));
        Pass shifted = layer.forward(x.map(v -> v + shift), Mode.training(seed));
        assertEquals(pass.output(), shifted.output());
        assertEquals(pass.backward(dy).input(), shifted.backward(dy).input());
        assertEquals(pass.backward(dy).of(layer.parameters().get("gamma")),
                shifted.backward(dy).of(layer.parameters().get("gamma")));
    }

    /** In inference the averages are constants: what comes in is scaled, column by column; nothing is subtracted. */
    @Property(tries = 100)
    void inferenceScalesTheUpstreamGradient(@ForAll Matrix x, @ForAll @IntRange(max = 1000) int seed) {
        BatchNorm layer = new BatchNorm(x.columns());
        SplittableRandom random = new SplittableRandom(seed);
        Matrix dy = Matrix.draw(x.rows(), x.columns(), random::nextGaussian);
        layer.statistics().get("runningVariance").set(Matrix.draw(1, x.columns(), () -> 0.5 + random.nextDouble()));
        Matrix scale = layer.statistics().get("runningVariance").value().map(v -> 1 / Math.sqrt(v + EPSILON));
        assertEquals(dy.timesRow(scale), layer.forward(x, Mode.inference()).backward(dy).input());
    }
}
