package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.losses.MeanSquaredError;
import nn.optim.GradientDescent;
import org.junit.jupiter.api.Test;

/**
 * At w = 26/30 and b = 0.6 the network is off by −0.4, −23/15 and −8/3. The gradients are −4.578 and −3.067, so the
 * next step leads to 1.324 and 0.907.
 */
class SecondStepTest {

    private static final Matrix X = Matrix.columnOf(0, 1, 2);
    private static final Matrix TARGET = Matrix.columnOf(1, 3, 5);
    private static final double RATE = 0.1;
    /** The answers above have three digits behind the point. */
    private static final double ROUNDED = 0.0005;
    /** A dozen operations on numbers below 10. */
    private static final double ROUNDING = 1e-14;

    private final Dense model = new Dense(Matrix.columnOf(0), Matrix.rowOf(0));
    private final Loss loss = new MeanSquaredError();

    private double value(String parameter) {
        return model.parameters().get(parameter).value().get(0, 0);
    }

    private Pass pass() {
        return model.forward(X, Mode.training(1));
    }

    private Gradients gradients() {
        Pass pass = pass();
        return pass.backward(loss.gradient(pass.output(), TARGET));
    }

    private double gradient(String parameter) {
        return gradients().of(model.parameters().get(parameter)).get(0, 0);
    }

    @Test
    void theNextStep() {
        GradientDescent descent = new GradientDescent(model, RATE);
        descent.step(gradients());
        assertEquals(26 / 30.0, value("weight"), ROUNDING);
        assertEquals(0.6, value("bias"), ROUNDING);
        assertArrayEquals(new double[] {-0.4, -23 / 15.0, -8 / 3.0}, pass().output().minus(TARGET).toArray(), ROUNDING);
        assertEquals(-4.578, gradient("weight"), ROUNDED);
        assertEquals(-3.067, gradient("bias"), ROUNDED);
        descent.step(gradients());
        assertEquals(1.324, value("weight"), ROUNDED);
        assertEquals(0.907, value("bias"), ROUNDED);
    }
}
