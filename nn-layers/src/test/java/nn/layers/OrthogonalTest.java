package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orthogonal weights: lengths and angles, and that no orthogonal matrix is likelier than another. */
class OrthogonalTest {

    private static final int MATRICES = 5_000;

    private static Matrix weight(int inputs, int outputs, RandomGenerator random) {
        return Initializer.orthogonal().weight(inputs, outputs, random);
    }

    /**
     * Entries of unit vectors in n dimensions, moved from (−1, 1) to (0, 1), have the distribution Beta(a, a) with a =
     * (n − 1) / 2, and its kurtosis 3 − 6 / (2a + 3). In three dimensions it is uniform, as Archimedes knew.
     */
    private static double pValue(int dimensions, Stream<Matrix> matrices, ToDoubleFunction<Matrix> component) {
        double a = (dimensions - 1) / 2.0;
        Fit fit = new Fit(new BetaDistribution(a, a), 3 - 6 / (2 * a + 3));
        return fit.pValue(matrices.mapToDouble(component).map(q -> (q + 1) / 2).toArray());
    }

    private static Stream<Matrix> drawn(int inputs, int outputs) {
        RandomGenerator random = new SplittableRandom(1);
        return Stream.generate(() -> weight(inputs, outputs, random)).limit(MATRICES);
    }

    /** {@code uᵀ Q v} of two unit vectors: as random as an entry, if turning Q changes nothing. */
    private static double turned(Matrix q) {
        Matrix u = Matrix.rowOf(2 / 3.0, -2 / 3.0, 1 / 3.0);
        Matrix v = Matrix.columnOf(0.6, 0, 0.8);
        return u.times(q).times(v).get(0, 0);
    }

    private static Matrix identity(int size) {
        return Matrix.generate(size, size, (i, j) -> i == j ? 1 : 0);
    }

    /** Products of n terms: n roundings of their own, and as many for each of two subtractions and the length. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "5, 1", "3, 3", "4, 7", "7, 4", "100, 60", "64, 64"})
    void rowsOrColumnsAreOrthonormal(int inputs, int outputs) {
        Matrix w = weight(inputs, outputs, new SplittableRandom(1));
        assertEquals(Matrix.zeros(inputs, outputs).shape(), w.shape());
        Matrix rows = inputs <= outputs ? w : w.transpose();
        Expect.close(identity(rows.rows()), rows.times(rows.transpose()), 4 * rows.columns() * 0x1p-53);
    }

    /** A column where there are fewer columns than rows. */
    @ParameterizedTest
    @CsvSource({"2, 3", "3, 3", "3, 2"})
    void theFirstRowIsTheFirstVectorThatIsDrawn(int inputs, int outputs) {
        Matrix v = Matrix.draw(1, 3, new SplittableRandom(1)::nextGaussian);
        Matrix unit = v.times(1 / Math.sqrt(v.hadamard(v).sum()));
        Matrix w = weight(inputs, outputs, new SplittableRandom(1));
        Expect.close(unit, (inputs <= outputs ? w : w.transpose()).row(0), 4 * 0x1p-53);
    }

    /** Vectors that differ in the eighth digit: subtracting projections once would leave eight digits of rounding. */
    @Test
    void vectorsThatNearlyCoincideComeOutAtRightAngles() {
        RandomGenerator random = new RandomGenerator() {
            private int draws;

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("normal draws are asked for");
            }

            @Override
            public double nextGaussian() {
                draws++;
                return draws == 4 ? 1 + 1e-8 : 1;
            }
        };
        Matrix w = weight(2, 3, random);
        assertEquals(0, w.row(0).times(w.row(1).transpose()).get(0, 0), 12 * 0x1p-53);
    }

    @Test
    void entriesAreThoseOfRandomUnitVectors() {
        assertFits(pValue(3, drawn(3, 3), q -> q.get(0, 0)));
        assertFits(pValue(3, drawn(3, 3), q -> q.get(2, 2)));
        assertFits(pValue(5, drawn(2, 5), q -> q.get(1, 4)));
        assertFits(pValue(5, drawn(5, 2), q -> q.get(4, 1)));
    }

    @Test
    void soTheyAreAfterATurn() {
        assertFits(pValue(3, drawn(3, 3), OrthogonalTest::turned));
    }

    private static void assertFits(double pValue) {
        assertTrue(pValue >= Fit.LEVEL, () -> "p-value " + pValue);
    }

    /** A matrix of one entry is a sign. */
    @Test
    void reflectionsAreAsLikelyAsRotations() {
        assertFits(pValueOfAHalf(drawn(3, 3).filter(q -> determinant(q) > 0).count()));
        assertFits(pValueOfAHalf(drawn(1, 1).filter(q -> q.get(0, 0) == 1).count()));
    }

    private static double pValueOfAHalf(long successes) {
        return new BinomialTest().binomialTest(MATRICES, (int) successes, 0.5, AlternativeHypothesis.TWO_SIDED);
    }

    private static double determinant(Matrix q) {
        return new LUDecomposition(real(q)).getDeterminant();
    }

    private static RealMatrix real(Matrix x) {
        double[][] rows = IntStream.range(0, x.rows()).mapToObj(i -> x.row(i).toArray()).toArray(double[][]::new);
        return new Array2DRowRealMatrix(rows);
    }

    /** Householder's reflections, without a correction of the signs: every diagonal entry of R is negative. */
    @Test
    void theSignsOfAnotherDecompositionDoNotPass() {
        RandomGenerator random = new SplittableRandom(1);
        Stream<Matrix> householder = Stream.generate(() -> Matrix.draw(3, 3, random::nextGaussian))
                .map(a -> Matrix.of(new QRDecomposition(real(a)).getQ().getData())).limit(MATRICES);
        assertTrue(pValue(3, householder, q -> q.get(0, 0)) < Fit.LEVEL);
    }

    @Test
    void uniformDrawsDoNotPassForNormalOnes() {
        RandomGenerator source = new SplittableRandom(1);
        RandomGenerator uniform = new RandomGenerator() {
            @Override
            public long nextLong() {
                return source.nextLong();
            }

            @Override
            public double nextGaussian() {
                return source.nextDouble(-1, 1);
            }
        };
        Stream<Matrix> cube = Stream.generate(() -> weight(3, 3, uniform)).limit(MATRICES);
        assertTrue(pValue(3, cube, q -> q.get(0, 0)) < Fit.LEVEL);
    }

    @Test
    void theSeedSettlesTheWeight() {
        assertEquals(weight(3, 4, new SplittableRandom(4)), weight(3, 4, new SplittableRandom(4)));
        assertNotEquals(weight(3, 4, new SplittableRandom(4)), weight(3, 4, new SplittableRandom(5)));
    }
}
