package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Average pooling by hand: quarters and halves are exact. */
class AvgPool2dTest {

    private static final ImageShape LINE = new ImageShape(1, 3, 1);

    private static Pass pass(ImageShape image, Window window, Matrix x) {
        return new AvgPool2d(image, window).forward(x, Mode.inference());
    }

    /** Three rows and five columns: the last of each are left over. */
    @Test
    void theMeanOfEachWindow() {
        Matrix x = Matrix.rowOf(1, 2, 5, 3, 99, 4, 3, 6, 8, 99, 99, 99, 99, 99, 99);
        Pass pass = pass(new ImageShape(3, 5, 1), Window.of(2, 2).withStride(2, 2), x);
        assertEquals(Matrix.rowOf(2.5, 5.5), pass.output());
        assertEquals(Matrix.rowOf(1, 1, 2, 2, 0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0),
                pass.backward(Matrix.rowOf(4, 8)).input());
    }

    @Test
    void eachChannelAndEachImageByItself() {
        Pass pass = pass(new ImageShape(1, 2, 2), Window.of(1, 2), Matrix.of(2, 4, 1, 8, 3, 6, 5, 2, 9, 4));
        assertEquals(Matrix.of(2, 2, 2, 7, 7, 3), pass.output());
        assertEquals(Matrix.of(2, 4, 1, 2, 1, 2, 3, 4, 3, 4), pass.backward(Matrix.of(2, 2, 2, 4, 6, 8)).input());
    }

    @Test
    void whereWindowsOverlapTheirSharesAdd() {
        Pass pass = pass(LINE, Window.of(1, 2), Matrix.rowOf(1, 3, 5));
        assertEquals(Matrix.rowOf(2, 4), pass.output());
        assertEquals(Matrix.rowOf(1, 11, 10), pass.backward(Matrix.rowOf(2, 20)).input());
    }

    /** At either end there are two pixels and not three. */
    @Test
    void paddingIsNotCounted() {
        Pass pass = pass(LINE, Window.of(1, 3).withPadding(0, 1).withStride(1, 2), Matrix.rowOf(2, 4, 6));
        assertEquals(Matrix.rowOf(3, 5), pass.output());
        assertEquals(Matrix.rowOf(1, 11, 10), pass.backward(Matrix.rowOf(2, 20)).input());
    }

    @Test
    void aConstantImageStaysConstantUpToItsEdges() {
        Window padded = Window.of(3, 3).withPadding(1, 1);
        assertEquals(Matrix.filled(1, 12, 8), pass(new ImageShape(3, 4, 1), padded, Matrix.filled(1, 12, 8)).output());
    }

    @Test
    void aDilatedWindowLeavesPixelsOut() {
        assertEquals(Matrix.rowOf(2), pass(LINE, Window.of(1, 2).withDilation(1, 2), Matrix.rowOf(1, 99, 3)).output());
    }

    @Test
    void nanAndInfinityStayWithTheWindowsThatSeeThem() {
        double infinity = Double.POSITIVE_INFINITY;
        Pass pass = pass(new ImageShape(1, 4, 1), Window.of(1, 2).withStride(1, 2),
                Matrix.of(2, 4, 1, Double.NaN, 3, 5, 1, 3, infinity, -1000));
        assertEquals(Matrix.of(2, 2, Double.NaN, 4, 2, infinity), pass.output());
    }

    @Test
    void itSaysWhatComesOutAndPrintsAsItsConstructor() {
        AvgPool2d pool = new AvgPool2d(new ImageShape(28, 27, 16), Window.of(2, 2).withStride(2, 2));
        assertEquals(new ImageShape(14, 13, 16), pool.output());
        assertEquals("AvgPool2d(28 x 27 x 16, 2 x 2, stride 2 x 2)", pool.toString());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Expect.refusal("AvgPool2d(1 x 3 x 1, 1 x 2) needs an input with 3 columns, not 4 x 2",
                () -> pass(LINE, Window.of(1, 2), Matrix.zeros(4, 2)));
        Expect.refusal("AvgPool2d(1 x 3 x 1, 1 x 1, padding 1 x 0): a window sees nothing but padding",
                () -> new AvgPool2d(LINE, Window.of(1, 1).withPadding(1, 0)));
    }
}
