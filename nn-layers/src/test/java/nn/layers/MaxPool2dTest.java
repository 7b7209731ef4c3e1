package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Max pooling by hand: who wins, who is paid, and what it refuses. */
class MaxPool2dTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final ImageShape PAIR = new ImageShape(1, 2, 1);
    private static final ImageShape LINE = new ImageShape(1, 3, 1);

    private static Pass pass(ImageShape image, Window window, Matrix x) {
        return new MaxPool2d(image, window).forward(x, Mode.inference());
    }

    /** Three rows and five columns: the last of each are left over. */
    @Test
    void theLargestOfEachWindowWinsAndWhatIsLeftOverDoesNot() {
        Matrix x = Matrix.rowOf(1, 2, 5, 3, 99, 4, 3, 6, 8, 99, 99, 99, 99, 99, 99);
        Pass pass = pass(new ImageShape(3, 5, 1), Window.of(2, 2).withStride(2, 2), x);
        assertEquals(Matrix.rowOf(4, 8), pass.output());
        assertEquals(Matrix.rowOf(0, 0, 0, 0, 0, 10, 0, 0, 20, 0, 0, 0, 0, 0, 0),
                pass.backward(Matrix.rowOf(10, 20)).input());
    }

    @Test
    void eachChannelAndEachImageHasItsOwnWinners() {
        Matrix x = Matrix.of(2, 4, 1, 8, 2, 7, 4, 5, 3, 6);
        Pass pass = pass(new ImageShape(1, 2, 2), Window.of(1, 2), x);
        assertEquals(Matrix.of(2, 2, 2, 8, 4, 6), pass.output());
        assertEquals(Matrix.of(2, 4, 0, 20, 10, 0, 30, 0, 0, 40),
                pass.backward(Matrix.of(2, 2, 10, 20, 30, 40)).input());
    }

    @Test
    void whoWinsTwoWindowsIsPaidByBoth() {
        Pass pass = pass(LINE, Window.of(1, 2), Matrix.rowOf(1, 3, 2));
        assertEquals(Matrix.rowOf(3, 3), pass.output());
        assertEquals(Matrix.rowOf(0, 11, 0), pass.backward(Matrix.rowOf(1, 10)).input());
    }

    @Test
    void ofEqualsTheFirstWins() {
        Pass pass = pass(new ImageShape(2, 2, 1), Window.of(2, 2), Matrix.of(2, 4, 4, 4, 4, 4, 1, 2, 2, 0));
        assertEquals(Matrix.of(2, 4, 7, 0, 0, 0, 0, 8, 0, 0), pass.backward(Matrix.columnOf(7, 8)).input());
    }

    @Test
    void paddingNeverWins() {
        Window padded = Window.of(1, 3).withPadding(0, 1);
        Pass pass = pass(PAIR, padded, Matrix.of(2, 2, -1000, -2000, -INFINITY, -INFINITY));
        assertEquals(Matrix.of(2, 2, -1000, -1000, -INFINITY, -INFINITY), pass.output());
        assertEquals(Matrix.of(2, 2, 11, 0, 11, 0), pass.backward(Matrix.of(2, 2, 1, 10, 1, 10)).input());
    }

    @Test
    void aDilatedWindowLeavesPixelsOut() {
        assertEquals(Matrix.rowOf(2), pass(LINE, Window.of(1, 2).withDilation(1, 2), Matrix.rowOf(1, 3, 2)).output());
    }

    @Test
    void nanWinsOverEveryNumberAndTheFirstOverTheSecond() {
        Pass pass = pass(LINE, Window.of(1, 3), Matrix.of(3, 3, NAN, 1, 2, INFINITY, NAN, 2, 1, NAN, NAN));
        assertEquals(Matrix.columnOf(NAN, NAN, NAN), pass.output());
        assertEquals(Matrix.of(3, 3, 7, 0, 0, 0, 8, 0, 0, 9, 0), pass.backward(Matrix.columnOf(7, 8, 9)).input());
    }

    @Test
    void zerosOfEitherSignAreEqual() {
        assertEquals(Matrix.rowOf(-0.0), pass(PAIR, Window.of(1, 2), Matrix.rowOf(-0.0, 0.0)).output());
    }

    @Test
    void aWindowOfOnePixelIsTheInput() {
        Matrix x = Matrix.of(2, 3, 1, -2, 3, -4, 5, 6);
        assertEquals(x, pass(LINE, Window.of(1, 1), x).output());
        assertEquals(x, pass(LINE, Window.of(1, 1), x).backward(x).input());
    }

    @Test
    void itSaysWhatComesOutAndPrintsAsItsConstructor() {
        MaxPool2d pool = new MaxPool2d(new ImageShape(28, 27, 16), Window.of(2, 2).withStride(2, 2));
        assertEquals(new ImageShape(14, 13, 16), pool.output());
        assertEquals("MaxPool2d(28 x 27 x 16, 2 x 2, stride 2 x 2)", pool.toString());
    }

    @Test
    void anInputOfOtherWidthIsRefused() {
        Expect.refusal("MaxPool2d(1 x 3 x 1, 1 x 2) needs an input with 3 columns, not 4 x 2",
                () -> pass(LINE, Window.of(1, 2), Matrix.zeros(4, 2)));
    }

    /** Dilated, it sees the pixels before and after the only one. */
    @Test
    void aWindowThatSeesNothingButPaddingIsRefused() {
        Expect.refusal("MaxPool2d(1 x 2 x 1, 1 x 1, padding 0 x 1): a window sees nothing but padding",
                () -> new MaxPool2d(PAIR, Window.of(1, 1).withPadding(0, 1)));
        Expect.refusal("MaxPool2d(1 x 1 x 1, 1 x 2, padding 0 x 1, dilation 1 x 2): a window sees nothing but padding",
                () -> new MaxPool2d(new ImageShape(1, 1, 1), Window.of(1, 2).withPadding(0, 1).withDilation(1, 2)));
    }

    /** Of three windows the first sees the last pixel and the last sees the first: the one between sees none. */
    @Test
    void alsoIfItIsNotTheFirst() {
        Window window = Window.of(1, 2).withDilation(1, 5).withPadding(0, 2);
        assertEquals(new ImageShape(1, 3, 1), window.over(new ImageShape(1, 4, 1)));
        Expect.refusal("MaxPool2d(1 x 4 x 1, 1 x 2, padding 0 x 2, dilation 1 x 5): a window sees nothing but padding",
                () -> new MaxPool2d(new ImageShape(1, 4, 1), window));
    }

    /** 300 windows for 7,200,000 images are 2.16 · 10⁹, more than 2³¹. */
    @Test
    void anOutputThatNoArrayCouldHoldIsRefused() {
        MaxPool2d pool = new MaxPool2d(new ImageShape(1, 1, 1), Window.of(1, 300).withPadding(0, 299));
        Expect.refusal("Window: what it makes of 7200000 images, 300 entries each, does not fit one array",
                () -> pool.forward(Matrix.zeros(7_200_000, 1), Mode.inference()));
    }
}
