package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On x², where a step with the rate η multiplies x by 1 − 2η, and with 1/4 halves it exactly. */
class DescentTest {

    private static final Matrix START = Matrix.rowOf(8);

    private final DifferentiableFunction square =
            DifferentiableFunction.of(m -> m.get(0, 0) * m.get(0, 0), m -> m.times(2));
    private final Descent halving = new Descent(0.25);

    private static List<Double> xs(Trace trace) {
        return trace.points().stream().map(point -> point.x().get(0, 0)).toList();
    }

    private static Trace.Point at(double x) {
        return new Trace.Point(Matrix.rowOf(x), x * x, Matrix.rowOf(2 * x));
    }

    @Test
    void theTraceHoldsPointsValuesAndGradients() {
        Trace trace = halving.withSteps(3).minimize(square, START);
        assertEquals(List.of(at(8), at(4), at(2), at(1)), trace.points());
        assertEquals(Stop.STEPS, trace.stop());
        assertEquals(3, trace.steps());
        assertEquals(at(8), trace.start());
        assertEquals(at(1), trace.last());
        assertEquals(2, trace.last().gradientNorm());
    }

    @Test
    void noStepsIsTheStartAlone() {
        assertEquals(List.of(at(8)), halving.withSteps(0).minimize(square, START).points());
    }

    /** Gradients 16, 8, 4, 2, 1: a norm equal to the bound is not below it. */
    @Test
    void stopsWhereTheGradientIsSmall() {
        Trace trace = halving.withGradientNorm(2).minimize(square, START);
        assertEquals(List.of(8.0, 4.0, 2.0, 1.0, 0.5), xs(trace));
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
    }

    @Test
    void stopsAtOnceAtAMinimum() {
        Trace trace = halving.minimize(square, Matrix.rowOf(0));
        assertEquals(List.of(0.0), xs(trace));
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
    }

    /** Steps 4, 2, 1, 0.5: a length equal to the bound is not below it. */
    @Test
    void stopsAfterAShortStep() {
        Trace trace = halving.withStepSize(1).minimize(square, START);
        assertEquals(List.of(8.0, 4.0, 2.0, 1.0, 0.5), xs(trace));
        assertEquals(Stop.STEP_SIZE, trace.stop());
    }

    /** The first step goes from 1e-3 to half of it, and both bounds would stop it there. */
    @Test
    void ofTwoReasonsTheGradientCounts() {
        Descent descent = halving.withGradientNorm(1.5e-3).withStepSize(1).withSteps(1);
        assertEquals(Stop.GRADIENT_NORM, descent.minimize(square, Matrix.rowOf(1e-3)).stop());
        assertEquals(Stop.STEP_SIZE, descent.withGradientNorm(0).minimize(square, Matrix.rowOf(1e-3)).stop());
    }

    @Test
    void theDefaultsAreAMillionthAndTenThousandSteps() {
        Trace trace = halving.minimize(square, START);
        assertTrue(trace.last().gradientNorm() < 1e-6 && trace.points().get(trace.steps() - 1).gradientNorm() >= 1e-6);
        Trace flat = new Descent(1e-9).minimize(square, START);
        assertEquals(10_000, flat.steps());
    }

    @Test
    void ascentGoesUp() {
        DifferentiableFunction hill = DifferentiableFunction.of(m -> -m.get(0, 0) * m.get(0, 0), m -> m.times(-2));
        Trace trace = halving.withSteps(3).maximize(hill, START);
        assertEquals(List.of(8.0, 4.0, 2.0, 1.0), xs(trace));
        assertEquals(List.of(-64.0, -16.0, -4.0, -1.0), trace.points().stream().map(Trace.Point::value).toList());
    }

    @Test
    void aMatrixOfVariables() {
        DifferentiableFunction bowl = DifferentiableFunction.of(m -> m.hadamard(m).sum(), m -> m.times(2));
        Trace trace = halving.withSteps(2).minimize(bowl, Matrix.of(2, 2, 4, 8, -12, 16));
        assertEquals(Matrix.of(2, 2, 1, 2, -3, 4), trace.last().x());
        assertEquals(Math.sqrt(120), trace.last().gradientNorm(), 1e-14);
    }

    /** The central difference of a parabola is its derivative but for rounding. */
    @Test
    void theNumericGradientFindsTheSameMinimum() {
        Trace trace = halving.minimize(DifferentiableFunction.numeric(
                m -> (m.get(0, 0) - 3) * (m.get(0, 0) - 3), 1e-4), START);
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        assertEquals(3, trace.last().x().get(0, 0), 1e-6);
    }

    @Test
    void theRateIsAFunctionOfTheStepsTaken() {
        LearningRate rate = step -> step == 0 ? 0.25 : 0.375;
        assertEquals(List.of(8.0, 4.0, 1.0), xs(new Descent(rate, 0, 0, 2).minimize(square, START)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateIsPositiveAndFinite(double eta) {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> new Descent(step -> step == 0 ? 0.25 : eta, 0, 0, 5).minimize(square, START));
        assertEquals("Descent: the learning rate of step 1 is " + eta + ", not a positive number", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN})
    void boundsThatAreNoneAreRefused(double bound) {
        assertThrows(IllegalArgumentException.class, () -> halving.withGradientNorm(bound));
        assertThrows(IllegalArgumentException.class, () -> halving.withStepSize(bound));
        assertThrows(IllegalArgumentException.class, () -> halving.withSteps(-1));
    }
}
