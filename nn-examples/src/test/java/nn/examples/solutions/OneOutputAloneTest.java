package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.book.LinearMap;
import org.junit.jupiter.api.Test;

/**
 * If the loss looks at y(1, 2) alone, x matters in row 1 alone, and W in column 2 alone: row 1 of dX is column 2 of W,
 * and column 2 of dW is row 1 of x. A sum of such gradients, each times its entry of dY, is the gradient for any dY.
 */
class OneOutputAloneTest {

    private final Matrix x = Matrix.of(2, 3, 2, 1, -3, -3, 4, 2);
    private final Matrix w = Matrix.of(3, 4, 3, 2, 1, -1, 2, 1, 3, 2, 3, 2, 1, -2);
    private final LinearMap layer = new LinearMap(w);

    @Test
    void theRowOfXAndTheColumnOfW() {
        Gradients gradients = layer.forward(x, Mode.inference()).backward(Matrix.zeros(2, 4).with(1, 2, 1));
        assertEquals(Matrix.of(2, 3, 0, 0, 0, 1, 3, 1), gradients.input());
        assertEquals(Matrix.of(3, 4, 0, 0, -3, 0, 0, 0, 4, 0, 0, 0, 2, 0),
                gradients.of(layer.parameters().get("weight")));
    }
}
