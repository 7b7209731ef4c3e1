package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Conv2d;
import org.junit.jupiter.api.Test;

/** Whole numbers, and so exact. */
class ConvolutionByHandTest {

    @Test
    void theOutputIsPatchesTimesFilter() {
        Matrix y = ConvolutionByHand.patches().times(ConvolutionByHand.FILTER);
        assertEquals(ConvolutionByHand.pass().output(), y.transpose().reshape(1, 4));
    }

    /** The first is 1 · 1 + 2 · 2 + 4 · 3 + 5 · 4. */
    @Test
    void theOutputByHand() {
        assertEquals(Matrix.rowOf(37, 47, 67, 77), ConvolutionByHand.pass().output());
    }

    /** The first weight meets the pixels 1, 2, 4 and 5: 1 · 1 + 2 · 10 + 4 · 100 + 5 · 1000. */
    @Test
    void theWeightGradientByHand() {
        Conv2d convolution = ConvolutionByHand.convolution();
        Gradients gradients = convolution.forward(ConvolutionByHand.X, Mode.inference())
                .backward(ConvolutionByHand.UPSTREAM);
        assertEquals(Matrix.columnOf(5421, 6532, 8754, 9865), gradients.of(convolution.parameters().get("weight")));
    }

    /** The pixel in the middle is seen by all four places: 4 · 1 + 3 · 10 + 2 · 100 + 1 · 1000. */
    @Test
    void theInputGradientIsTheScatteredGradientOfThePatches() {
        Matrix dx = ConvolutionByHand.pass().backward(ConvolutionByHand.UPSTREAM).input();
        assertEquals(Matrix.rowOf(1, 12, 20, 103, 1234, 2040, 300, 3400, 4000), dx);
        assertEquals(dx, ConvolutionByHand.scatter(ConvolutionByHand.dPatches()));
    }

    @Test
    void scatterIsTheAdjointOfPatches() {
        SplittableRandom random = new SplittableRandom(1);
        Matrix q = Matrix.draw(4, 4, () -> random.nextInt(-9, 10));
        assertEquals(ConvolutionByHand.patches().hadamard(q).sum(),
                ConvolutionByHand.X.hadamard(ConvolutionByHand.scatter(q)).sum());
    }

    @Test
    void theInputGradientIsAConvolutionWithTheFlippedFilter() {
        Matrix dy = ConvolutionByHand.UPSTREAM;
        Matrix flipped = FlippedFilter.flipped(ConvolutionByHand.FILTER);
        assertEquals(Matrix.columnOf(4, 3, 2, 1), flipped);
        assertEquals(ConvolutionByHand.pass().backward(dy).input(),
                FlippedFilter.full(ConvolutionByHand.convolution().output(), dy, flipped));
    }
}
