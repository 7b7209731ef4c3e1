package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import nn.core.Matrix;
import nn.examples.book.OneParameter;
import nn.optim.Adam;
import nn.optim.Momentum;
import nn.optim.Optimizer;
import org.junit.jupiter.api.Test;

/**
 * A loss in other units, c times as large, has gradients c times as large: m̂ and √v̂ both grow by c, and their
 * quotient stays, but for ε. Momentum's velocity grows by c, and so does its step: its rate has to be divided by c.
 */
class LossScaleTest {

    private static final double[] GRADIENTS = {1, -0.5, 2, 2, -1, 0.25, 3, -2};

    private static Matrix after(Function<OneParameter, Optimizer> rule, double scale) {
        OneParameter model = OneParameter.of(0);
        Optimizer optimizer = rule.apply(model);
        for (double g : GRADIENTS) {
            model.move(optimizer, scale * g);
        }
        return model.p().value();
    }

    /** ε / √v̂ is 1e-8 or less, and there are eight steps of 0.1. */
    @Test
    void adamTakesTheSamePath() {
        Matrix path = after(model -> new Adam(model, 0.1), 1);
        Matrix scaled = after(model -> new Adam(model, 0.1), 1000);
        assertEquals(path.get(0, 0), scaled.get(0, 0), 8 * 0.1 * 1e-8);
    }

    /** A rounding or two in every step, of numbers below 3000. */
    @Test
    void momentumTakesStepsAThousandTimesAsLong() {
        double path = after(model -> new Momentum(model, 0.1), 1).get(0, 0);
        assertEquals(1000 * path, after(model -> new Momentum(model, 0.1), 1000).get(0, 0), 1e-10);
        assertEquals(path, after(model -> new Momentum(model, 0.1 / 1000), 1000).get(0, 0), 1e-13);
        assertTrue(Math.abs(path) > 0.1);
    }
}
