package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not finite ends the descent, which reports the last good point. */
class DescentDivergenceTest {

    private final DifferentiableFunction square =
            DifferentiableFunction.of(m -> m.get(0, 0) * m.get(0, 0), m -> m.times(2));

    /** With the rate 1.5 a step doubles x and turns its sign; (2⁵¹²)² is the first square that overflows. */
    @Test
    void aValueThatOverflows() {
        Trace trace = new Descent(1.5).minimize(square, Matrix.rowOf(1));
        assertEquals(Stop.DIVERGENCE, trace.stop());
        assertEquals(511, trace.steps());
        assertEquals(Matrix.rowOf(-0x1p511), trace.last().x());
        assertEquals("Trace(511 steps, then the next step leads to a point, a value or a gradient that is not finite;"
                + " value 4.49423283715579E307, gradient norm 1.3407807929942597E154 at 1 x 1 [[-6.7039e+153]])",
                trace.toString());
    }

    @Test
    void aPointThatOverflowsIsNotAskedFor() {
        List<Matrix> asked = new ArrayList<>();
        DifferentiableFunction steep = DifferentiableFunction.of(m -> 0, m -> {
            asked.add(m);
            return Matrix.rowOf(1e300);
        });
        Trace trace = new Descent(1e10).minimize(steep, Matrix.rowOf(7));
        assertEquals(Stop.DIVERGENCE, trace.stop());
        assertEquals(Matrix.rowOf(7), trace.last().x());
        assertEquals(List.of(Matrix.rowOf(7)), asked);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aValueOrAGradientThatIsNotFinite(double bad) {
        DifferentiableFunction badValue =
                DifferentiableFunction.of(m -> m.get(0, 0) > 3 ? m.get(0, 0) : bad, m -> Matrix.rowOf(1));
        DifferentiableFunction badGradient =
                DifferentiableFunction.of(m -> m.get(0, 0), m -> Matrix.rowOf(m.get(0, 0) > 3 ? 1 : bad));
        for (DifferentiableFunction f : List.of(badValue, badGradient)) {
            Trace trace = new Descent(1).minimize(f, Matrix.rowOf(5));
            assertEquals(Stop.DIVERGENCE, trace.stop());
            assertEquals(List.of(5.0, 4.0), trace.points().stream().map(Trace.Point::value).toList());
            assertThrows(IllegalArgumentException.class, () -> new Descent(1).minimize(f, Matrix.rowOf(2)));
        }
    }

    /** Beyond 2⁴⁰ or so a step of 1e-4 is lost: the gradient would be 0 there. */
    @Test
    void aNumericGradientThatIsLostIsNoMinimum() {
        Trace trace = new Descent(1.5).minimize(
                DifferentiableFunction.numeric(m -> m.get(0, 0) * m.get(0, 0), 1e-4), Matrix.rowOf(1));
        assertEquals(Stop.DIVERGENCE, trace.stop());
    }

    @Test
    void aStartThatIsNotFinite() {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> new Descent(1).minimize(square, Matrix.rowOf(Double.NaN)));
        assertEquals("Descent: the start, or value or gradient there, is not finite: 1 x 1 [[NaN]]", e.getMessage());
    }

    @Test
    void aGradientOfAnotherShape() {
        DifferentiableFunction turned = DifferentiableFunction.of(m -> 0, m -> m.transpose());
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> new Descent(1).minimize(turned, Matrix.rowOf(1, 2)));
        assertEquals("a gradient of 2 x 1 does not fit a point of 1 x 2", e.getMessage());
    }

    @Test
    void aTraceHasAStart() {
        assertThrows(IllegalArgumentException.class, () -> new Trace(List.of(), Stop.STEPS));
    }
}
