package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dense;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

/**
 * {@code (x W₁ + b₁) W₂ + b₂ = x (W₁ W₂) + (b₁ W₂ + b₂)}: one dense layer with the weight W₁ W₂ and the bias
 * b₁ W₂ + b₂. From 10 inputs over 2 to 10 outputs the product has 100 weights but rank 2, so it is less than a free
 * layer of that size; a narrow middle restricts, and a wide one adds nothing.
 */
class TwoDenseAreOneTest {

    private final RandomGenerator random = new SplittableRandom(1);

    private Matrix draw(int rows, int columns) {
        return Matrix.draw(rows, columns, random::nextGaussian);
    }

    @Test
    void theSecondLayerCanBeMultipliedIntoTheFirst() {
        Matrix w1 = draw(10, 2);
        Matrix b1 = draw(1, 2);
        Matrix w2 = draw(2, 10);
        Matrix b2 = draw(1, 10);
        Matrix x = draw(5, 10);
        Matrix two = new Sequential(new Dense(w1, b1), new Dense(w2, b2)).forward(x, Mode.inference()).output();
        Matrix one = new Dense(w1.times(w2), b1.times(w2).plus(b2)).forward(x, Mode.inference()).output();
        // sums of twenty products of numbers below 10
        assertEquals(0, two.minus(one).maxAbs(), 1e-12);
    }
}
