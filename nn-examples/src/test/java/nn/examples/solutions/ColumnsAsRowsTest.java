package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.layers.Dense;
import org.junit.jupiter.api.Test;

/** {@code (W x)ᵀ = xᵀ Wᵀ}: where the column x is a row, the weight of Dense is the transpose of W. */
class ColumnsAsRowsTest {

    private static final Matrix W = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    private static final Matrix B = Matrix.columnOf(10, 20);
    private static final Matrix X = Matrix.columnOf(1, -1, 2);

    @Test
    void theTransposedWeightDoesTheSame() {
        Dense dense = new Dense(3, 2, new SplittableRandom(1));
        parameter(dense, "weight").set(W.transpose());
        parameter(dense, "bias").set(B.transpose());
        // W x + b = (15, 31) by hand
        assertEquals(Matrix.columnOf(15, 31), W.times(X).plus(B));
        assertEquals(Matrix.rowOf(15, 31), dense.forward(X.transpose(), Mode.inference()).output());
    }

    private static Parameter parameter(Dense dense, String name) {
        return dense.parameters().get(name);
    }
}
