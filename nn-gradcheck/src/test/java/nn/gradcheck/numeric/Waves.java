package nn.gradcheck.numeric;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Matrix;

/**
 * A smooth scalar function of a matrix with known derivatives: {@code Σₖ sin(wₖ · u + bₖ)}, where u is
 * {@code (x − o) / s}, flattened row by row.
 *
 * @param weights a row wₖ for each wave, entries between −1 and 1
 * @param phases a column of bₖ
 * @param scale s, a power of two
 * @param offset o, a whole number
 * @param at the point to look at, where u is a matrix of whole numbers of 1/256
 * @param direction a direction to look in, entries between −s/2 and s/2
 */
record Waves(Matrix weights, Matrix phases, double scale, double offset, Matrix at, Matrix direction) {

    /** The rule whose error {@link #tolerance} states. */
    static final Difference RULE = Difference.FIVE_POINT;
    /** Its step: on the scale of u, or in lengths of a direction. */
    static final double STEP = 0x1p-8;
    /** Five waves of 25 terms, the sums of which stay below 54: 5 · 25 · 54 units of 2⁻⁵³ at the very worst. */
    private static final double NOISE = 6750 * 0x1p-53;

    static Arbitrary<Waves> any() {
        return Combinators.combine(
                Arbitraries.integers().between(1, 5),
                Arbitraries.integers().between(1, 5),
                Arbitraries.integers().between(1, 5),
                Arbitraries.integers().between(-10, 10),
                Arbitraries.integers().between(-100_000, 100_000),
                Arbitraries.longs()).as(Waves::of).withoutEdgeCases();
    }

    private static Waves of(int waves, int rows, int columns, int exponent, int offset, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double scale = Math.scalb(1.0, exponent);
        return new Waves(
                Matrix.draw(waves, rows * columns, () -> random.nextDouble(-1, 1)),
                Matrix.draw(waves, 1, () -> random.nextDouble(-4, 4)),
                scale, offset,
                Matrix.draw(rows, columns, () -> offset + scale * random.nextInt(-512, 513) / 256),
                Matrix.draw(rows, columns, () -> scale * random.nextInt(-128, 129) / 256));
    }

    double step() {
        return scale * STEP;
    }

    private Matrix angles(Matrix x) {
        Matrix u = x.map(v -> (v - offset) / scale).reshape(weights.columns(), 1);
        return weights.times(u).plus(phases);
    }

    double value(Matrix x) {
        return angles(x).map(Math::sin).sum();
    }

    Matrix gradient(Matrix x) {
        Matrix du = angles(x).map(Math::cos).transpose().times(weights);
        return du.times(1 / scale).reshape(x.rows(), x.columns());
    }

    Matrix hessian(Matrix x) {
        Matrix sines = angles(x).map(Math::sin).transpose();
        return weights.transpose().timesRow(sines).times(weights).times(-1 / (scale * scale));
    }

    /**
     * The error of {@link #RULE} along a direction: truncation {@code h⁴/30 Σₖ |wₖ · v|⁵}, and the noise of the values
     * by their weights. It holds for the gradient's entries as well, since no weight exceeds 1.
     */
    double tolerance(Matrix v) {
        Matrix speeds = weights.times(v.times(1 / scale).reshape(weights.columns(), 1));
        double truncation = Math.pow(STEP, 4) / 30 * speeds.map(speed -> Math.abs(Math.pow(speed, 5))).sum();
        return truncation + 1.5 * NOISE / STEP;
    }

    /** The same along one entry of x, a direction of length 1 on the scale of u. */
    double tolerance() {
        return Math.pow(STEP, 4) / 30 * weights.rows() + 1.5 * NOISE / STEP;
    }
}
