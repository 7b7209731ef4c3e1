package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import org.junit.jupiter.api.Test;

/**
 * A column of x̂ sums to 0, so a column of y = γ x̂ + β sums to Nβ, whatever x is: its derivative is zero. For a dense
 * layer the sum of y has the gradient Σⱼ Wᵢⱼ in every row, so ones are a question that shows a backward of zeros; it
 * does not show a weight whose rows were permuted within themselves.
 */
class OnesOnBatchNormTest {

    private static final Matrix X = Matrix.of(3, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    private static Matrix dx(Layer layer, Matrix dy) {
        return layer.forward(X, Mode.training(1)).backward(dy).input();
    }

    @Test
    void underOnesBatchNormHasNoGradient() {
        // a unit in the last place or two, of terms of size 1
        assertEquals(0, dx(new BatchNorm(2), Matrix.filled(3, 2, 1)).maxAbs(), 1e-15);
        assertTrue(dx(new BatchNorm(2), Matrix.of(3, 2, 1, -1, -1, 1, 1, 1)).maxAbs() > 0.1);
    }

    @Test
    void underOnesADenseLayerHasTheSumsOfItsWeights() {
        Dense dense = new Dense(2, 2, new SplittableRandom(1));
        Matrix sums = dense.parameters().get("weight").value().rowSums().transpose();
        Matrix difference = dx(dense, Matrix.filled(3, 2, 1)).minusRow(sums);
        assertEquals(0, difference.maxAbs(), 1e-15);
        assertTrue(sums.maxAbs() > 0.1);
    }
}
