package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.losses.L2Penalty;
import nn.layers.losses.MeanSquaredError;
import nn.optim.GradientDescent;
import org.junit.jupiter.api.Test;

/**
 * The slope of {@code Σ (wx − y)² / N + λw² / 2} is {@code 2w Σx² / N − 2 Σxy / N + λw}, which is 0 at
 * {@code w = Σxy / (Σx² + λN / 2)}: the penalty adds to the denominator, and pulls w towards 0, but never onto it.
 */
class RidgeTest {

    private static final Matrix X = Matrix.columnOf(-2, -1, 1, 2);
    private static final Matrix Y = Matrix.columnOf(-5, -3, 3, 5);

    /** Σxy = 26, Σx² = 10; a step of 0.1 multiplies the error by 0.5 − λ / 10 or less: a hundred leave nothing. */
    @Test
    void descentWithThePenaltyEndsAtTheClosedForm() {
        for (double lambda : new double[] {0, 0.5, 3}) {
            Dense line = new Dense(Matrix.zeros(1, 1), Matrix.zeros(1, 1));
            descend(line, new L2Penalty(lambda));
            assertEquals(26 / (10 + lambda * 4 / 2), line.parameters().get("weight").value().get(0, 0), 1e-13);
        }
    }

    private static void descend(Dense line, L2Penalty penalty) {
        Loss loss = new MeanSquaredError();
        GradientDescent descent = new GradientDescent(line, 0.1);
        for (int step = 0; step < 100; step++) {
            Pass pass = line.forward(X, Mode.training(step));
            descent.step(penalty.addTo(pass.backward(loss.gradient(pass.output(), Y)), line));
        }
    }
}
