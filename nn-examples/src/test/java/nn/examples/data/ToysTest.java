package nn.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToysTest {

    private static final int SIZE = 4000;

    /** A few roundings of numbers up to 2: cos, sin, a difference, a square, a sum. */
    private static final double ROUNDING = 8 * Math.ulp(2.0);

    private interface Drawing {
        Examples of(int size, double noise, long seed);
    }

    enum Toy {
        MOONS(2, Toys::moons),
        SPIRALS(3, (size, noise, seed) -> Toys.spirals(3, size, noise, seed)),
        CIRCLES(2, (size, noise, seed) -> Toys.circles(0.5, size, noise, seed)),
        XOR(2, Toys::xor),
        CHECKERBOARD(2, (size, noise, seed) -> Toys.checkerboard(3, size, noise, seed)),
        SINE(1, Toys::sine);

        private final int classes;
        private final Drawing drawing;

        Toy(int classes, Drawing drawing) {
            this.classes = classes;
            this.drawing = drawing;
        }

        Examples of(int size, double noise, long seed) {
            return drawing.of(size, noise, seed);
        }

        /** What the noise is added to. */
        Matrix noisy(double noise) {
            Examples examples = of(SIZE, noise, 7);
            return this == SINE ? examples.target() : examples.x();
        }

        /** What the noise leaves alone. */
        Matrix calm(double noise) {
            Examples examples = of(SIZE, noise, 7);
            return this == SINE ? examples.x() : examples.target();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneSeedGivesTheSameBitsAndAnotherOthers(Toy toy) {
        assertEquals(toy.of(50, 0.25, 1), toy.of(50, 0.25, 1));
        assertNotEquals(toy.of(50, 0, 1).x(), toy.of(50, 0, 2).x());
        assertNotEquals(toy.of(50, 0.25, 1).x(), toy.of(50, 0.25, 2).x());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SINE")
    void classesTakeTurns(Toy toy) {
        int[] labels = IntStream.range(0, 20).map(i -> i % toy.classes).toArray();
        assertEquals(OneHot.of(toy.classes, labels), toy.of(20, 0.25, 1).target());
        assertEquals(2, toy.of(20, 0.25, 1).x().columns());
    }

    /** The sample's variance and mean lie within five of their own standard deviations, √(2/n)·σ² and σ/√n. */
    @ParameterizedTest
    @EnumSource
    void noiseHasItsStandardDeviation(Toy toy) {
        double[] noise = toy.noisy(0.25).minus(toy.noisy(0)).times(1 / 0.25).toArray();
        int n = noise.length;
        assertEquals(1, Matrix.rowOf(noise).map(v -> v * v).sum() / n, 5 * Math.sqrt(2.0 / n));
        assertEquals(0, Matrix.rowOf(noise).sum() / n, 5 / Math.sqrt(n));
        assertEquals(toy.calm(0), toy.calm(0.25));
    }

    /** The correlation of n independent pairs has the standard deviation 1/√n. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SINE")
    void bothCoordinatesHaveNoiseOfTheirOwn(Toy toy) {
        Matrix noise = toy.noisy(0.25).minus(toy.noisy(0));
        double correlation = new PearsonsCorrelation().correlation(
                noise.columns(0, 1).toArray(), noise.columns(1, 2).toArray());
        assertEquals(0, correlation, 5 / Math.sqrt(SIZE));
    }

    @Test
    void moonsAreAnUpperAndALowerHalfCircle() {
        Matrix upper = ofClass(0, Toys.moons(SIZE, 0, 3));
        Matrix lower = ofClass(1, Toys.moons(SIZE, 0, 3));
        for (int i = 0; i < SIZE / 2; i++) {
            assertEquals(1, square(upper.get(i, 0)) + square(upper.get(i, 1)), ROUNDING);
            assertTrue(upper.get(i, 1) >= 0);
            assertEquals(1, square(lower.get(i, 0) - 1) + square(lower.get(i, 1) - 0.5), ROUNDING);
            assertTrue(lower.get(i, 1) <= 0.5);
        }
        assertEven(0, Math.PI, upper.columns(0, 1), Math::acos);
        assertEven(0, Math.PI, lower.columns(0, 1), x -> Math.acos(1 - x));
    }

    /** The angle follows from the radius and the arm. */
    @Test
    void armsOfSpiralsTurnOnceAndLieAThirdOfATurnApart() {
        for (int arm = 0; arm < 3; arm++) {
            Matrix points = ofClass(arm, Toys.spirals(3, SIZE, 0, 3));
            for (int i = 0; i < points.rows(); i++) {
                double radius = Math.hypot(points.get(i, 0), points.get(i, 1));
                double angle = 2 * Math.PI * (radius + arm / 3.0);
                // an error of one ulp of the radius moves the angle by 2π of them
                assertEquals(radius * Math.cos(angle), points.get(i, 0), 2 * Math.PI * ROUNDING);
                assertEquals(radius * Math.sin(angle), points.get(i, 1), 2 * Math.PI * ROUNDING);
            }
            assertEven(0, 1, radii(points), r -> r);
        }
    }

    @Test
    void circlesHaveTheirRadii() {
        Examples circles = Toys.circles(0.25, SIZE, 0, 3);
        for (int label = 0; label < 2; label++) {
            Matrix points = ofClass(label, circles);
            double radius = label == 0 ? 1 : 0.25;
            assertEquals(0, radii(points).map(r -> r - radius).maxAbs(), ROUNDING);
            Matrix angles = Matrix.generate(points.rows(), 1, (i, j) -> Math.atan2(points.get(i, 1), points.get(i, 0)));
            assertEven(-Math.PI, Math.PI, angles, angle -> angle);
        }
    }

    @Test
    void xorIsOneWhereTheSignsDiffer() {
        Examples xor = Toys.xor(SIZE, 0, 3);
        for (int i = 0; i < SIZE; i++) {
            assertEquals(xor.x().get(i, 0) < 0 != xor.x().get(i, 1) < 0, xor.target().get(i, 1) == 1);
        }
        assertEven(-1, 1, xor.x().columns(0, 1), x -> x);
        assertEven(-1, 1, xor.x().columns(1, 2), x -> x);
    }

    /** Of a class's n points each of its f fields has n/f, give or take five times √(n/f·(1 − 1/f)). */
    @Test
    void fieldsOfTheCheckerboardTakeTurnsAndAreEquallyFull() {
        Examples board = Toys.checkerboard(3, SIZE, 0, 3);
        int[] counts = new int[9];
        for (int i = 0; i < SIZE; i++) {
            int field = field(board.x().get(i, 1)) * 3 + field(board.x().get(i, 0));
            assertEquals(field % 2, board.target().argMax(i));
            counts[field]++;
        }
        for (int field = 0; field < 9; field++) {
            double share = field % 2 == 0 ? 1 / 5.0 : 1 / 4.0;
            assertEquals(SIZE / 2.0 * share, counts[field], 5 * Math.sqrt(SIZE / 2.0 * share * (1 - share)));
        }
    }

    private static int field(double coordinate) {
        return (int) Math.floor(3 * (coordinate + 1) / 2);
    }

    @Test
    void sineIsSineOverOnePeriod() {
        Examples sine = Toys.sine(SIZE, 0, 3);
        assertEquals(sine.x().map(Math::sin), sine.target());
        assertEven(-Math.PI, Math.PI, sine.x(), x -> x);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertRefused("moons: size is at least 2, not 1", () -> Toys.moons(1, 0, 1));
        assertRefused("moons: noise is in [0, ∞), not -0.5", () -> Toys.moons(2, -0.5, 1));
        assertRefused("xor: noise is in [0, ∞), not NaN", () -> Toys.xor(2, Double.NaN, 1));
        assertRefused("sine: noise is in [0, ∞), not Infinity", () -> Toys.sine(2, Double.POSITIVE_INFINITY, 1));
        assertRefused("sine: size is at least 1, not 0", () -> Toys.sine(0, 0, 1));
        assertRefused("spirals: arms are at least 2, not 1", () -> Toys.spirals(1, 10, 0, 1));
        assertRefused("spirals: size is at least 5, not 4", () -> Toys.spirals(5, 4, 0, 1));
        assertRefused("circles: inner is in (0, 1), not 0.0", () -> Toys.circles(0, 10, 0, 1));
        assertRefused("circles: inner is in (0, 1), not 1.0", () -> Toys.circles(1, 10, 0, 1));
        assertRefused("checkerboard: fields are at least 2 a side, not 1", () -> Toys.checkerboard(1, 10, 0, 1));
    }

    private static void assertRefused(String message, Runnable draw) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, draw::run).getMessage());
    }

    private static Matrix ofClass(int label, Examples examples) {
        return examples.x().rowsAt(IntStream.range(0, examples.size())
                .filter(i -> examples.target().get(i, label) == 1).toArray());
    }

    private static Matrix radii(Matrix points) {
        return Matrix.generate(points.rows(), 1, (i, j) -> Math.hypot(points.get(i, 0), points.get(i, 1)));
    }

    private static double square(double x) {
        return x * x;
    }

    /** Kolmogorov and Smirnov: even numbers exceed 2.5 with a probability of 2·exp(−2·2.5²) < 1e-5. */
    private static void assertEven(double from, double to, Matrix values, DoubleUnaryOperator inverse) {
        double distance = new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(
                new UniformRealDistribution(from, to), values.map(inverse).toArray());
        assertTrue(distance * Math.sqrt(values.rows()) < 2.5, () -> "a distance of " + distance);
    }
}
