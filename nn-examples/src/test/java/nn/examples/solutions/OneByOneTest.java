package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Conv2d;
import nn.layers.Dense;
import nn.layers.ImageShape;
import nn.layers.Positionwise;
import nn.layers.Window;
import org.junit.jupiter.api.Test;

/**
 * A window of 1 x 1 sees one pixel with all its channels, so its patches are the pixels, one below the other, and the
 * product is a dense layer of channels to filters at every pixel. Whole numbers: both are exact.
 */
class OneByOneTest {

    private final RandomGenerator random = new SplittableRandom(1);

    private Matrix draw(int rows, int columns) {
        return Matrix.draw(rows, columns, () -> random.nextInt(-9, 10));
    }

    @Test
    void aConvolutionOfOneByOneIsADenseLayerAtEveryPixel() {
        Matrix weight = draw(3, 4);
        Matrix bias = draw(1, 4);
        Layer convolution = new Conv2d(new ImageShape(2, 5, 3), Window.of(1, 1), weight, bias);
        Layer dense = new Positionwise(3, new Dense(weight, bias));
        Matrix x = draw(2, 30);
        Matrix dy = draw(2, 40);
        assertEquals(convolution.forward(x, Mode.inference()).output(), dense.forward(x, Mode.inference()).output());
        assertEquals(convolution.forward(x, Mode.inference()).backward(dy).input(),
                dense.forward(x, Mode.inference()).backward(dy).input());
    }
}
