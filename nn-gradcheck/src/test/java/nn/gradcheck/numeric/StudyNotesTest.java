package nn.gradcheck.numeric;

import static nn.gradcheck.numeric.Difference.CENTRAL;
import static nn.gradcheck.numeric.Difference.FIVE_POINT;
import static nn.gradcheck.numeric.Difference.FORWARD;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import nn.core.Matrix;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers of the notes this project grew from. Where no function of {@link Math} takes part, they hold to the last
 * bit; e^x may differ in its last bit between JDKs.
 */
class StudyNotesTest {

    private static final double H = 1e-4;

    private static final DoubleUnaryOperator COMPOSITE = v -> Math.pow(Math.exp(v * v), 2);
    private static final double X = 0.5;
    private static final double EXACT = 2 * Math.sqrt(Math.E);

    /**
     * How far a value of the composite function may be off, 1.3e-15: in units of 2⁻⁵³ · 1.65 up to 4 from e^x, which
     * counts twice in the square, 1 from the squaring, half of 1 from v², and 1 from x ± h, the slope being 3.3.
     */
    private static final double NOISE = 7 * 0x1p-53 * 1.65;

    private static double error(Difference rule, double h) {
        return rule.of(COMPOSITE, X, h) - EXACT;
    }

    private static double exact(int order) {
        DerivativeStructure v = new DerivativeStructure(1, order, 0, X);
        return v.multiply(v).exp().pow(2).getPartialDerivative(order);
    }

    @Test
    void centralDifferenceOfASquare() {
        assertEquals(4.000000000004, CENTRAL.of(v -> v * v, 2, H));
    }

    @Test
    void differencesOfTheCompositeFunction() {
        assertEquals(EXACT, exact(1), 1e-15);
        assertEquals(3.2974425414002564, EXACT, 1e-15);
        assertEquals(3.2974426293330694, CENTRAL.of(COMPOSITE, X, H), 1e-11);
        assertEquals(3.2981021178524195, FORWARD.of(COMPOSITE, X, H), 1e-11);
    }

    /** Rounding leaves up to 1.3e-11 of the central and twice that of the forward difference. */
    @Test
    void theirErrors() {
        assertEquals(8.793281e-08, error(CENTRAL, H), NOISE / H);
        assertEquals(6.595765e-04, error(FORWARD, H), 2 * NOISE / H + 0.5e-10);
    }

    /** To half a unit of the last digit that the notes print. */
    @Test
    void whatTaylorPredicts() {
        assertEquals(52.7590806624041, exact(3), 1e-12);
        assertEquals(8.793180e-08, H * H / 6 * exact(3), 0.5e-14);
        assertEquals(6.594885e-04, H / 2 * exact(2), 0.5e-10);
    }

    /** Where truncation rules, the two digits that the notes print are right, to half a unit of the second. */
    @ParameterizedTest
    @CsvSource({
        "FORWARD, 1e-2, 6.7e-2", "FORWARD, 1e-4, 6.6e-4", "FORWARD, 1e-6, 6.6e-6",
        "CENTRAL, 1e-2, 8.8e-4", "CENTRAL, 1e-4, 8.8e-8",
        "FIVE_POINT, 1e-2, 4.6e-7"})
    void errorsWhereTruncationRules(Difference rule, double h, double printed) {
        double unit = Math.pow(10, Math.floor(Math.log10(printed)) - 1);
        assertEquals(printed, Math.abs(error(rule, h)), 0.5 * unit);
    }

    /**
     * Where rounding rules, the notes print one JDK's luck: 6.7e-8 and 2.0e-6; 5.0e-11, 1.6e-10 and 2.2e-7; 1.9e-12,
     * 8.7e-11, 5.4e-9 and 1.2e-6. What holds everywhere is the bound: truncation, and the noise of every value of the
     * function as its weight counts it.
     */
    @ParameterizedTest
    @CsvSource({
        "FORWARD, 1e-8", "FORWARD, 1e-10",
        "CENTRAL, 1e-6", "CENTRAL, 1e-8", "CENTRAL, 1e-10",
        "FIVE_POINT, 1e-4", "FIVE_POINT, 1e-6", "FIVE_POINT, 1e-8", "FIVE_POINT, 1e-10"})
    void errorsWhereRoundingRules(Difference rule, double h) {
        double bound = switch (rule) {
            case FORWARD -> h / 2 * exact(2) + 2 * NOISE / h;
            case CENTRAL -> h * h / 6 * exact(3) + 2 * NOISE / (2 * h);
            case FIVE_POINT -> Math.pow(h, 4) / 30 * exact(5) + 18 * NOISE / (12 * h);
        };
        assertTrue(Math.abs(error(rule, h)) <= bound, () -> error(rule, h) + " beyond " + bound);
    }

    /** At 1e-12 the noise is 1e-3, and that of x + h alone, which is the same everywhere, 3e-4. */
    @ParameterizedTest
    @CsvSource({"FORWARD, 1e-8", "CENTRAL, 1e-6", "FIVE_POINT, 1e-4"})
    void theErrorIsSmallestInTheMiddle(Difference rule, double middle) {
        double smallest = Math.abs(error(rule, middle));
        assertTrue(smallest < Math.abs(error(rule, 1e-2)) / 20);
        assertTrue(smallest < Math.abs(error(rule, 1e-12)) / 20);
    }

    @Test
    void parabola() {
        DoubleUnaryOperator f = v -> 0.01 * (v * v) + 0.1 * v;
        assertEquals(0.1999999999990898, CENTRAL.of(f, 5, H));
        assertEquals(0.2999999999986347, CENTRAL.of(f, 10, H));
    }

    private final ToDoubleFunction<Matrix> sumOfSquares = x -> x.get(0, 0) * x.get(0, 0) + x.get(0, 1) * x.get(0, 1);

    @Test
    void partialDerivatives() {
        Matrix x = Matrix.rowOf(3, 4);
        assertEquals(6.00000000000378, PartialDerivative.of(sumOfSquares, x, 0, 0, CENTRAL, H));
        assertEquals(7.999999999999119, PartialDerivative.of(sumOfSquares, x, 0, 1, CENTRAL, H));
    }

    @Test
    void gradients() {
        assertGradient(Matrix.rowOf(0, 2), 0.0, 4.000000000004);
        assertGradient(Matrix.rowOf(2, 0), 4.000000000004, 0.0);
        assertGradient(Matrix.rowOf(3, 0), 6.000000000012662, 0.0);
    }

    private void assertGradient(Matrix x, double... expected) {
        assertArrayEquals(expected, Gradient.of(sumOfSquares, x, CENTRAL, H).toArray());
    }

    @Test
    void theLadderNeedsNoStepAndKnowsItsError() {
        Estimate estimate = Ladder.of(COMPOSITE, X).estimate();
        assertEquals(EXACT, estimate.value(), estimate.error());
        assertTrue(estimate.error() < 1e-11, estimate.toString());
    }
}
