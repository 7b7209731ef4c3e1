package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import org.junit.jupiter.api.Test;

class ValleyTest {

    private static final Matrix ANY = Matrix.rowOf(1);

    /** At the start {@code (10² + 100 · 1²) / 2}, and after the turn, up to roundings of numbers below 4000. */
    @Test
    void bothStartAtTheSameHeight() {
        assertEquals(100, height(Valley.straight()));
        assertEquals(100, height(Valley.turned()), 1e-11);
    }

    private static double height(Valley valley) {
        return valley.forward(ANY, Mode.inference()).output().get(0, 0);
    }

    @Test
    void theGradientIsRight() {
        new GradientCheck(1).check(Valley.straight(), ANY, Mode.inference()).orThrow();
        new GradientCheck(1).check(Valley.turned(), ANY, Mode.inference()).orThrow();
    }
}
