package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Conv2d;
import nn.layers.Dense;
import nn.layers.ImageShape;
import nn.layers.Window;
import org.junit.jupiter.api.Test;

/**
 * A column for each place, with the filter's weights where its window looks and 0 elsewhere. Of the dense layer's 36
 * gradients the convolution adds up those where one weight stands, four each, and has none for the zeros.
 */
class ConvolutionIsDenseTest {

    private static final Matrix X = Matrix.rowOf(1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final Matrix UPSTREAM = Matrix.rowOf(1, 10, 100, 1000);
    private static final Matrix FILTER = Matrix.columnOf(1, 2, 3, 4);

    private final Conv2d convolution =
            new Conv2d(new ImageShape(3, 3, 1), Window.of(2, 2), FILTER, Matrix.rowOf(0));
    private final Dense dense =
            new Dense(Matrix.generate(9, 4, (pixel, place) -> weightAt(FILTER, pixel, place)), Matrix.zeros(1, 4));

    /** Which weight, counted from 0, meets a pixel at a place, or −1. */
    private static int tap(int pixel, int place) {
        int down = pixel / 3 - place / 2;
        int right = pixel % 3 - place % 2;
        return 0 <= down && down < 2 && 0 <= right && right < 2 ? 2 * down + right : -1;
    }

    private static double weightAt(Matrix filter, int pixel, int place) {
        int tap = tap(pixel, place);
        return tap < 0 ? 0 : filter.get(tap, 0);
    }

    @Test
    void theyAnswerAlikeAndSendTheSameBack() {
        assertEquals(convolution.forward(X, Mode.inference()).output(), dense.forward(X, Mode.inference()).output());
        assertEquals(convolution.forward(X, Mode.inference()).backward(UPSTREAM).input(),
                dense.forward(X, Mode.inference()).backward(UPSTREAM).input());
    }

    @Test
    void aSharedWeightGetsTheSumOfItsGradients() {
        Gradients ofDense = dense.forward(X, Mode.inference()).backward(UPSTREAM);
        Gradients ofConvolution = convolution.forward(X, Mode.inference()).backward(UPSTREAM);
        assertEquals(ofConvolution.of(convolution.parameters().get("weight")),
                sums(ofDense.of(dense.parameters().get("weight"))));
    }

    private static Matrix sums(Matrix dDense) {
        double[] sums = new double[4];
        for (int pixel = 0; pixel < 9; pixel++) {
            for (int place = 0; place < 4; place++) {
                int tap = tap(pixel, place);
                if (tap >= 0) {
                    sums[tap] += dDense.get(pixel, place);
                }
            }
        }
        return Matrix.columnOf(sums);
    }
}
