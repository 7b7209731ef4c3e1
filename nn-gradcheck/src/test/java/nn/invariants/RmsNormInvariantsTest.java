package nn.invariants;

import static nn.invariants.Rounding.abs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.RmsNorm;

/** Root mean square normalisation forgets the length of a row, but for ε. */
class RmsNormInvariantsTest {

    private static final double EPSILON = 1e-5;

    @Provide
    Arbitrary<Matrix> batches() {
        return Matrices.shifted(Matrices.batches().columns(1, 6), Arbitraries.of(1.0, 1e-3, 1e3),
                Arbitraries.integers().between(-1000, 1000));
    }

    private static Matrix normal(int rows, int columns, long seed) {
        return Matrix.draw(rows, columns, new SplittableRandom(seed)::nextGaussian);
    }

    private static Pass pass(double epsilon, Matrix x, Matrix gamma) {
        RmsNorm layer = new RmsNorm(x.columns(), epsilon);
        layer.parameters().get("gamma").set(gamma);
        return layer.forward(x, Mode.inference());
    }

    /** {@code mean of x²}, row by row. */
    private static Matrix squares(Matrix x) {
        return x.hadamard(x).rowMeans();
    }

    /** A power of two multiplies without rounding: with ε scaled as the squares are, nothing changes but the slope. */
    @Property
    void scaledByAPowerOfTwoTogetherWithEpsilonNothingChanges(
            @ForAll("batches") Matrix x, @ForAll @IntRange(min = -40, max = 40) int exponent, @ForAll long seed) {
        double scale = Math.scalb(1.0, exponent);
        Matrix gamma = normal(1, x.columns(), seed);
        Matrix dy = normal(x.rows(), x.columns(), ~seed);
        Pass pass = pass(EPSILON, x, gamma);
        Pass scaled = pass(EPSILON * scale * scale, x.times(scale), gamma);
        assertEquals(pass.output(), scaled.output());
        assertEquals(pass.backward(dy).input(), scaled.backward(dy).input().times(scale));
    }

    /** {@code (mean of x² + ε) / (mean of x² + ε/c²)} lies between 1 and 1 + ε / mean of x², and its root nearer. */
    @Property
    void aLongerRowComesOutTheSameButForEpsilon(
            @ForAll("batches") Matrix x, @ForAll @DoubleRange(min = 1, max = 1000) double scale, @ForAll long seed) {
        Matrix gamma = normal(1, x.columns(), seed);
        Matrix y = pass(EPSILON, x, gamma).output();
        Matrix longer = pass(EPSILON, x.times(scale), gamma).output();
        // D + 7 roundings on either side, and one for the scale
        double rounding = (2 * x.columns() + 15) * 0x1p-53;
        Matrix allowed = abs(y).timesColumn(squares(x).map(square -> EPSILON / (2 * square) + rounding));
        Rounding.assertZero(1, allowed.times(0x1p53), longer.minus(y));
    }

    /** {@code Σ x · dx = ε / (mean of x² + ε) · Σ dx̂ · x̂}, which fails where the radial term is dropped or summed. */
    @Property
    void theInputGradientIsNearlyOrthogonalToTheInput(@ForAll("batches") Matrix x, @ForAll long seed) {
        Matrix gamma = normal(1, x.columns(), seed);
        Matrix dy = normal(x.rows(), x.columns(), ~seed);
        Matrix dXHat = dy.timesRow(gamma);
        Matrix xHat = x.timesColumn(squares(x).map(square -> 1 / Math.sqrt(square + EPSILON)));
        Matrix left = x.hadamard(pass(EPSILON, x, gamma).backward(dy).input()).rowSums();
        Matrix share = squares(x).map(square -> EPSILON / (square + EPSILON));
        Matrix right = dXHat.hadamard(xHat).rowSums().hadamard(share);
        Matrix radial = abs(xHat).timesColumn(abs(dXHat.hadamard(xHat)).rowMeans());
        Matrix terms = abs(xHat).hadamard(abs(dXHat).plus(radial)).rowSums();
        // D for each of the mean square, the mean of backward and the sum here, and thirteen for the rest
        Rounding.assertZero(3 * x.columns() + 13, terms, left.minus(right));
    }
}
