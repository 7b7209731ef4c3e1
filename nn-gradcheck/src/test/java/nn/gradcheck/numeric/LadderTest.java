package nn.gradcheck.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import nn.core.Matrix;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static Estimate derivative(DoubleUnaryOperator f, double x, double firstStep) {
        return Ladder.of(f, x, firstStep).estimate();
    }

    /** The derivative of e^(sin(a x)) / (1 + x²), exact to rounding by Commons Math. */
    private static double exact(double a, double x) {
        DerivativeStructure v = new DerivativeStructure(1, 1, 0, x);
        return v.multiply(a).sin().exp().divide(v.multiply(v).add(1)).getPartialDerivative(1);
    }

    @Property(tries = 1000)
    void theTruthLiesWithinTwiceTheErrorBar(@ForAll @DoubleRange(min = 0.1, max = 5) double a,
            @ForAll @DoubleRange(min = -3, max = 3) double x, @ForAll @IntRange(min = -12, max = 2) int exponent) {
        Estimate estimate = derivative(v -> Math.exp(Math.sin(a * v)) / (1 + v * v), x, Math.scalb(1.0, exponent));
        double distance = Math.abs(estimate.value() - exact(a, x));
        assertTrue(distance <= 2 * estimate.error(), () -> distance + " from the truth, " + estimate);
    }

    /** Noise of a few 1e-16 over the step of 1e-2 at which truncation is as small, and the factors of caution. */
    @Test
    void theErrorBarIsSmallForASmoothFunction() {
        Estimate estimate = derivative(Math::exp, 1, 0.125);
        assertTrue(estimate.error() < 1e-11, estimate.toString());
        assertEquals(Math.E, estimate.value(), estimate.error());
    }

    @Test
    void theNumbersOfTheNotesLieWithinTheErrorBar() {
        Estimate square = derivative(v -> v * v, 2, 0.125);
        assertEquals(4, square.value(), square.error());
        Estimate composite = derivative(v -> Math.pow(Math.exp(v * v), 2), 0.5, 0.125);
        assertEquals(2 * Math.sqrt(Math.E), composite.value(), composite.error());
        assertTrue(composite.error() < 1e-10, composite.toString());
    }

    /** At 0 the steps are exact, and what the slopes round is all there is. */
    @Property(tries = 1000)
    void eitherSlopeOfAKinkAtZeroIsAllowed(@ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(12) double slope,
            @ForAll @DoubleRange(min = 0.5, max = 1.5) @Scale(12) double weight) {
        DoubleFunction<Matrix> leaky = v -> Matrix.of(1, 1, v > 0 ? v : slope * v);
        Matrix dy = Matrix.of(1, 1, weight);
        Kink kink = new Ladder(leaky, 0, leaky.apply(0), dy, 1e-150).estimate().kink().orElseThrow();
        assertTrue(kink.allows(weight * slope) && kink.allows(weight), kink.toString());
        assertFalse(kink.allows(weight * (slope - 1e-14)), kink.toString());
    }

    /** The last step is 2e-6, where rounding of about 2e-16 leaves 1e-10 of the slopes. */
    @Test
    void aKinkShowsAsTwoSlopes() {
        Estimate estimate = derivative(v -> v < 1 ? 2 * v : 5 * v - 3, 1, 0.125);
        Kink kink = estimate.kink().orElseThrow();
        assertEquals(2, kink.left(), 1e-9);
        assertEquals(5, kink.right(), 1e-9);
    }

    /** At 10¹² the next double is 0.0001 away: the ladder ends above that, and still sees both slopes. */
    @Test
    void aKinkFarFromZeroIsAKink() {
        Estimate estimate = derivative(v -> Math.max(0, v - 1e12), 1e12, 0.125);
        Kink kink = estimate.kink().orElseThrow(() -> new AssertionError(estimate));
        assertEquals(0, kink.left());
        assertEquals(1, kink.right());
    }

    @Test
    void aKinkIsSeenAlsoWhereTwoOutputsHideItInTheSum() {
        DoubleFunction<Matrix> outputs = v -> Matrix.rowOf(Math.abs(v), 1 + Math.abs(v));
        Estimate estimate = new Ladder(outputs, 0, outputs.apply(0), Matrix.rowOf(1, -1), 0.125).estimate();
        assertTrue(estimate.kink().isPresent(), estimate.toString());
    }

    @Property(tries = 500)
    void strongCurvatureIsNoKink(@ForAll @DoubleRange(min = -1, max = 1) double x,
            @ForAll @DoubleRange(min = 1, max = 1000) double curvature) {
        assertTrue(derivative(v -> curvature * v * v, x, 0.125).kink().isEmpty());
    }

    @Test
    void theCubeAtZeroIsNoKink() {
        assertTrue(derivative(v -> v * v * v, 0, 0.125).kink().isEmpty());
    }

    @Test
    void noiseOfTheFunctionWidensTheErrorBar() {
        DoubleUnaryOperator coarse = v -> Math.rint(Math.sin(v) * 1e6) / 1e6;
        Estimate estimate = derivative(coarse, 0.3, 0.125);
        assertTrue(estimate.error() > 1e-6, estimate.toString());
        assertEquals(Math.cos(0.3), estimate.value(), estimate.error());
    }

    /** Rounding to so many digits inside the function: stairs, down to the width of the smallest steps. */
    @Property(tries = 1000)
    void noiseInStairsWidensTheErrorBar(@ForAll @IntRange(min = 6, max = 12) int digits,
            @ForAll @DoubleRange(min = -1, max = 1) double x) {
        double stairs = Math.pow(10, digits);
        Estimate estimate = derivative(v -> Math.rint(Math.sin(v) * stairs) / stairs, x, 0.125);
        double distance = Math.abs(estimate.value() - Math.cos(x));
        assertTrue(distance <= 2 * estimate.error(), () -> distance + " from the truth, " + estimate);
    }

    /** At an offset the steps cannot be small; the error bar must not forget the truncation of large ones. */
    @Property(tries = 500)
    void atAnyOffsetTheTruthLiesWithinTwiceTheErrorBar(@ForAll @IntRange(max = 14) int digits,
            @ForAll @DoubleRange(min = -1, max = 1) double x) {
        double offset = Math.pow(10, digits);
        double origin = offset + x;
        Estimate estimate = derivative(v -> Math.sin(v - offset), origin, 0.125);
        double distance = Math.abs(estimate.value() - Math.cos(origin - offset));
        assertTrue(distance <= 2 * estimate.error(), () -> distance + " from the truth, " + estimate);
    }

    /**
     * Twelve kinks within the steps, as in a network of rectifiers. One as near as the smallest step of all leaves an
     * estimate that is worthless and says so, but not by how much.
     */
    @Property(tries = 2000)
    void kinksWithinTheStepsWidenTheErrorBar(@ForAll @IntRange(max = 100_000) int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Matrix kinks = Matrix.draw(1, 12, () -> 3 * random.nextGaussian() * Math.pow(10, -4 * random.nextDouble()));
        Matrix weights = Matrix.draw(12, 3, random::nextGaussian);
        Matrix dy = Matrix.rowOf(1, -0.8, 1.3);
        DoubleFunction<Matrix> outputs = v -> kinks.map(k -> Math.max(0, v - k)).times(weights).map(Math::tanh);
        Estimate estimate = new Ladder(outputs, 0, outputs.apply(0), dy, 0.125).estimate();
        Matrix slopes = kinks.map(k -> k < 0 ? 1 : 0).times(weights);
        double truth = outputs.apply(0).combine(slopes, (y, slope) -> (1 - y * y) * slope).hadamard(dy).sum();
        double distance = Math.abs(estimate.value() - truth);
        boolean worthless = estimate.error() > 1e-3 * Math.abs(estimate.value());
        assertTrue(worthless || distance <= 2 * estimate.error(), () -> distance + " from the truth, " + estimate);
    }

    /** log(1 + eᵛ) at −28 lies on stairs of 2⁻⁵² that are wider than the last steps. */
    @Test
    void stairsThatHideTheSlopeFromSmallStepsWidenTheErrorBar() {
        for (double v = -24; v > -32; v -= 0.25) {
            Estimate estimate = derivative(at -> Math.log(1 + Math.exp(at)), v, 1);
            assertEquals(Math.exp(v), estimate.value(), 2 * estimate.error(), estimate.toString());
        }
    }

    @Test
    void belowTheSmallestNormalNumberNothingIsExact() {
        Estimate estimate = derivative(v -> 1 / (1 + Math.exp(-v)), -738, 1);
        assertEquals(Math.exp(-738), estimate.value(), 2 * estimate.error());
    }

    /** A bend in a fraction of the steps: the larger ones see saturation alone and agree that there is no slope. */
    @Property(tries = 500)
    void aBendWithinTheStepsWidensTheErrorBar(@ForAll @DoubleRange(min = -8, max = 0) double exponent,
            @ForAll @DoubleRange(min = -4, max = 4) double x) {
        double width = Math.pow(10, exponent);
        Estimate estimate = derivative(v -> Math.tanh(v / width + x), 0, 0.125);
        double truth = (1 - Math.pow(Math.tanh(x), 2)) / width;
        boolean worthless = estimate.error() > 1e-3 * Math.abs(estimate.value());
        double distance = Math.abs(estimate.value() - truth);
        double times = worthless ? 20 : 2;
        assertTrue(distance <= times * estimate.error(), () -> distance + " from the truth, " + estimate);
    }

    @Test
    void outputsThatChangeTheirShapeAreRefused() {
        DoubleFunction<Matrix> outputs = v -> v > 0 ? Matrix.zeros(2, 1) : Matrix.zeros(1, 2);
        Matrix dy = Matrix.rowOf(1, 1);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new Ladder(outputs, 0, outputs.apply(0), dy, 0.125));
        assertEquals("the outputs are 1 x 2, but 2 x 1 nearby", refusal.getMessage());
    }

    @Test
    void weightsOfAnotherShapeThanTheOutputsAreRefused() {
        DoubleFunction<Matrix> outputs = v -> Matrix.zeros(1, 2);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new Ladder(outputs, 0, outputs.apply(0), Matrix.columnOf(1, 1), 0.125));
        assertEquals("the outputs are 1 x 2, but their weights 2 x 1", refusal.getMessage());
    }

    /** On stairs as wide as the last place of 1 the bar would be millions of units in the last place of this output. */
    @Test
    void whatNoStepMovesStandsOnNoStair() {
        assertTrue(Ladder.of(v -> 1e-6, 0).estimate().error() < 1e3 * Math.ulp(1e-6));
    }
}
