package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The sizes are those of the Jacobian that can still be built. */
class JacobianSizesTest {

    @Test
    void theSmallOneIsAsLargeAsItIs() {
        JacobianSizes.Case small = new JacobianSizes.Case(2, 3, 4);
        Matrix built = SmallJacobian.jacobian();
        assertEquals(built.shape().entries(), small.entries());
        assertEquals(DoubleStream.of(built.toArray()).filter(v -> v != 0).count() / small.entries(),
                small.partNotZero());
        assertEquals(SmallJacobian.backward().shape().entries(), small.gradient());
    }

    /** 2¹⁸ numbers in x and in y, 2³⁶ pairs, 2³⁹ bytes. */
    @Test
    void theLargeOneFillsHalfATerabyte() {
        assertEquals(Math.pow(2, 36), new JacobianSizes.Case(64, 4096, 4096).entries());
    }
}
