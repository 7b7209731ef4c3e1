package nn.gradcheck.numeric;

import static nn.gradcheck.numeric.Difference.CENTRAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Of gradients, partial derivatives and directional derivatives. */
class GradientTest {

    @Provide
    Arbitrary<Waves> waves() {
        return Waves.any();
    }

    @Property
    void theGradientIsTheExactOne(@ForAll("waves") Waves f) {
        Matrix gradient = Gradient.of(f::value, f.at(), Waves.RULE, f.step());
        double distance = gradient.minus(f.gradient(f.at())).times(f.scale()).maxAbs();
        assertTrue(distance <= f.tolerance(), () -> distance + " beyond " + f.tolerance());
    }

    @Property
    void theDirectionalDerivativeIsTheGradientDotTheDirection(@ForAll("waves") Waves f) {
        double along = DirectionalDerivative.of(f::value, f.at(), f.direction(), Waves.RULE, Waves.STEP);
        double dot = f.gradient(f.at()).hadamard(f.direction()).sum();
        assertEquals(dot, along, f.tolerance(f.direction()));
    }

    @Test
    void everyPartialDerivativeStandsInItsOwnPlace() {
        Matrix weights = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        Matrix x = Matrix.filled(2, 3, 7);
        assertEquals(weights, Gradient.of(v -> v.hadamard(weights).sum(), x, CENTRAL, 0.5));
        assertEquals(6, PartialDerivative.of(v -> v.hadamard(weights).sum(), x, 1, 2, CENTRAL, 0.5));
    }

    @Test
    void twiceTheDirectionHasTwiceTheDerivative() {
        Matrix v = Matrix.rowOf(1, -2);
        assertEquals(-3, DirectionalDerivative.of(Matrix::sum, Matrix.rowOf(5, 6), v.times(3), CENTRAL, 0.5));
        assertEquals(-6, DirectionalDerivative.of(Matrix::sum, Matrix.rowOf(5, 6), v.times(6), CENTRAL, 0.5));
    }

    @Test
    void anEntryMustExist() {
        String message = assertThrows(IndexOutOfBoundsException.class,
                () -> PartialDerivative.of(Matrix::sum, Matrix.zeros(2, 3), 2, 0, CENTRAL, 0.5)).getMessage();
        assertEquals("no entry (2, 0) in a 2 x 3 matrix", message);
    }

    @Test
    void aDirectionHasTheShapeOfThePoint() {
        String message = assertThrows(IllegalArgumentException.class, () -> DirectionalDerivative.of(
                Matrix::sum, Matrix.zeros(2, 3), Matrix.zeros(3, 2), CENTRAL, 0.5)).getMessage();
        assertEquals("a direction in which to move x of 2 x 3 must be 2 x 3 as well, not 3 x 2", message);
    }
}
