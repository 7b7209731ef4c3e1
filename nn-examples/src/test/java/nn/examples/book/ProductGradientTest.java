package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Gradient;
import org.junit.jupiter.api.Test;

class ProductGradientTest {

    private static final Matrix DX = Matrix.of(2, 3, 0, 16, -9, -24, 9, -30);
    private static final Matrix DW = Matrix.of(3, 4, 28, 3, -18, 0, -30, 7, 13, 33, -22, -7, 17, -15);

    private final LinearMap layer = new LinearMap(ProductGradient.W);
    private final Pass pass = layer.forward(ProductGradient.X, Mode.inference());

    @Test
    void theNumbersOfTheLecture() {
        assertEquals(Matrix.of(2, 4, -1, -1, 2, 6, 5, 2, 11, 7), pass.output());
        Gradients gradients = pass.backward(ProductGradient.DY);
        assertEquals(DX, gradients.input());
        assertEquals(DW, gradients.of(layer.parameters().get("weight")));
    }

    /** The loss is linear in each factor, so nothing is off but the rounding of sums near 100, over a step of 1e-2. */
    @Test
    void differencesSayTheSame() {
        Matrix dx = Gradient.of(x -> loss(x, ProductGradient.W), ProductGradient.X, Difference.CENTRAL, 1e-2);
        Matrix dw = Gradient.of(w -> loss(ProductGradient.X, w), ProductGradient.W, Difference.CENTRAL, 1e-2);
        assertArrayEquals(DX.toArray(), dx.toArray(), 1e-10);
        assertArrayEquals(DW.toArray(), dw.toArray(), 1e-10);
    }

    private static double loss(Matrix x, Matrix w) {
        return x.times(w).hadamard(ProductGradient.DY).sum();
    }

    @Test
    void theLayerPassesTheCheck() {
        new GradientCheck(42).check(layer, ProductGradient.X, Mode.training(1)).orThrow();
    }

    @Test
    void theEntriesThatAreSpelledOutAreThoseOfTheGradients() {
        String[] lines = ProductGradient.entries().split("\\R");
        assertEquals(DX.get(1, 0), lastNumber(lines[0]));
        assertEquals(DW.get(2, 3), lastNumber(lines[1]));
    }

    private static double lastNumber(String line) {
        return Double.parseDouble(line.replaceFirst(".*= ", ""));
    }
}
