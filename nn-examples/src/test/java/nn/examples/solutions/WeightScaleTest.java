package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

/**
 * Batch normalisation divides by the deviation, so weights a times as large give the same output. The same change of
 * the output then needs a change of the weights a times as large: the gradient is 1/a of what it was. And since a step
 * along the weights themselves changes nothing, the gradient has no part along them.
 */
class WeightScaleTest {

    /** The variances here are above 1, so ε / σ² is below 1e-5. */
    private static final double OF_EPSILON = 1e-4;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Matrix x = Matrix.draw(20, 3, () -> 4 * random.nextGaussian());
    private final Matrix weight = Matrix.draw(3, 2, random::nextGaussian);
    private final Matrix dy = Matrix.draw(20, 2, random::nextGaussian);

    private Pass pass(Dense dense) {
        return new Sequential(dense, new BatchNorm(2)).forward(x, Mode.training(1));
    }

    private static Dense dense(Matrix weight) {
        return new Dense(weight, Matrix.zeros(1, 2));
    }

    private Matrix gradient(Matrix w) {
        Dense dense = dense(w);
        return pass(dense).backward(dy).of(dense.parameters().get("weight"));
    }

    @Test
    void largerWeightsGiveTheSameOutput() {
        Matrix difference = pass(dense(weight)).output().minus(pass(dense(weight.times(10))).output());
        assertTrue(difference.maxAbs() < OF_EPSILON, difference.toString());
    }

    @Test
    void andASmallerGradient() {
        Matrix difference = gradient(weight).minus(gradient(weight.times(10)).times(10));
        assertTrue(difference.maxAbs() < OF_EPSILON * gradient(weight).maxAbs(), difference.toString());
    }

    @Test
    void whichIsAtRightAnglesToTheWeightsOfEachUnit() {
        Matrix along = gradient(weight).hadamard(weight).columnSums();
        assertEquals(0, along.maxAbs(), OF_EPSILON * gradient(weight).maxAbs());
        assertTrue(gradient(weight).maxAbs() > 0.01);
    }
}
