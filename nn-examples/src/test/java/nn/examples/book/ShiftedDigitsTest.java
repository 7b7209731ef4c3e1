package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.data.Digits;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

class ShiftedDigitsTest {

    private static final int SIZE = 8;

    /** Over twenty seeds such networks read 83 to 95 % of the test set, and 37 to 52 % of it one pixel away. */
    @Test
    void oneDenseNetworkReadsAndIsLostOnePixelAway() {
        List<Double> shares = ShiftedDigits.report().lines()
                .map(line -> Double.valueOf(line.replaceAll(".* ([\\d.]+) %.*", "$1"))).toList();
        assertTrue(shares.get(0) > 90, shares.toString());
        assertTrue(shares.get(1) < 60, shares.toString());
    }

    @Test
    void everyPixelMovesToTheRight() {
        Examples one = Digits.read().test().at(0);
        Matrix moved = ShiftedDigits.shifted(one).x();
        assertTrue(one.x().maxAbs() > 0);
        for (int row = 0; row < SIZE; row++) {
            assertEquals(0, moved.get(0, row * SIZE));
            assertEquals(one.x().columns(row * SIZE, row * SIZE + 7), moved.columns(row * SIZE + 1, row * SIZE + 8));
        }
    }

    /** Away from the edges, where what is lost or what comes in is seen: columns 2 to 6 of the response. */
    @Test
    void aConvolutionMovesAlongWithItsImage() {
        Layer convolution = new Conv2d(new ImageShape(SIZE, SIZE, 1), 1, Window.of(3, 3).withPadding(1, 1),
                new SplittableRandom(1));
        Examples one = Digits.read().test().at(0);
        Matrix still = response(convolution, one.x());
        Matrix moved = response(convolution, ShiftedDigits.shifted(one).x());
        assertEquals(still.columns(1, 6), moved.columns(2, 7));
    }

    private static Matrix response(Layer convolution, Matrix image) {
        return convolution.forward(image, Mode.inference()).output().reshape(SIZE, SIZE);
    }
}
