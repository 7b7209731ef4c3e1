package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LossContract;

/** Written as it reads, log(cosh(1000)) would be infinite. */
class LogCoshTest implements LossContract {

    @Override
    public Loss loss() {
        return new LogCosh();
    }

    @Example
    void aLargeErrorCostsItselfLessLog2() {
        assertEquals(1000 - Math.log(2), new LogCosh().value(Matrix.rowOf(1000), Matrix.rowOf(0)), 1e-12);
    }
}
