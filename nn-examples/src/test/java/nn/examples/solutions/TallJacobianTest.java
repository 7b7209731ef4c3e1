package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Jacobian;
import nn.layers.Dense;
import org.junit.jupiter.api.Test;

/**
 * One run in forward mode, as there is one input, and 1000 runs back, one for each output: the tables turn when outputs
 * outnumber inputs. Differences move one input at a time, as forward mode does, and take two values for each.
 */
class TallJacobianTest {

    private static final Matrix X = Matrix.rowOf(0.5);

    private final Dense tall = new Dense(1, 1000, new SplittableRandom(1));
    private final AtomicInteger runs = new AtomicInteger();

    private Pass counted(Matrix x) {
        Pass pass = tall.forward(x, Mode.inference());
        return new Pass(pass.output(), dy -> {
            runs.incrementAndGet();
            return pass.backward(dy);
        });
    }

    @Test
    void aColumnIsTwoValuesByDifferencesAndAThousandRunsBack() {
        Matrix byPullback = Jacobian.byPullback(counted(X), Gradients::input);
        assertEquals(1000, runs.getAndSet(0));
        Matrix byDifferences = Jacobian.byDifferences(x -> {
            runs.incrementAndGet();
            return tall.forward(x, Mode.inference()).output();
        }, X, Difference.CENTRAL, 0.5);
        assertEquals(2, runs.get());
        // y is linear in x: what is left is the rounding of numbers below 4
        assertEquals(0, byPullback.minus(byDifferences).maxAbs(), 1e-14);
    }
}
