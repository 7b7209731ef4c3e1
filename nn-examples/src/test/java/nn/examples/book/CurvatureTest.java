package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The gradient of (x + y) z is (z, z, x + y). All numbers here are halves, so nothing is rounded. */
class CurvatureTest {

    @Test
    void theGradientIsThatOfTheLecture() {
        assertEquals(Matrix.rowOf(-4, -4, 3), Curvature.gradient(Curvature.POINT));
    }

    @Test
    void theHessianHoldsTheSlopesOfTheGradient() {
        assertEquals(Matrix.of(3, 3, 0, 0, 1, 0, 0, 1, 1, 1, 0), Curvature.hessian());
    }

    @Test
    void theProductWithADirectionIsTheSameWithoutIt() {
        Matrix v = Matrix.rowOf(1, 2, -4);
        assertEquals(v.times(Curvature.hessian()), Curvature.hessianTimes(v));
    }

    @Test
    void itBendsUpDownAndNotAtAll() {
        assertEquals(4 / 3.0, Curvature.along(Matrix.rowOf(1, 1, 1)));
        assertEquals(-4 / 3.0, Curvature.along(Matrix.rowOf(1, 1, -1)));
        assertEquals(0, Curvature.along(Matrix.rowOf(1, -1, 0)));
    }
}
