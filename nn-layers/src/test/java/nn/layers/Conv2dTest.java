package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** Convolution by hand, in whole numbers and so exact. */
class Conv2dTest {

    private static final ImageShape SQUARE = new ImageShape(3, 3, 1);

    private final Conv2d conv = new Conv2d(SQUARE, Window.of(2, 2), Matrix.columnOf(1, 2, 3, 4), Matrix.rowOf(10));
    private final Pass pass = conv.forward(Matrix.rowOf(1, 2, 3, 4, 5, 6, 7, 8, 9), Mode.inference());
    private final Gradients gradients = pass.backward(Matrix.rowOf(1, 10, 100, 1000));

    /** One filter without a bias over one row. */
    private static Pass pass(ImageShape image, Window window, Matrix filter, double... x) {
        return new Conv2d(image, window, filter, Matrix.rowOf(0)).forward(Matrix.rowOf(x), Mode.inference());
    }

    @Test
    void theFilterIsNotFlippedAndTheBiasIsAddedEverywhere() {
        assertEquals(Matrix.rowOf(47, 57, 77, 87), pass.output());
    }

    @Test
    void theWeightGradientIsWhatWasSeenTimesUpstream() {
        assertEquals(Matrix.columnOf(5421, 6532, 8754, 9865), gradients.of(conv.parameters().get("weight")));
    }

    @Test
    void theBiasGradientIsTheSumOverAllPlaces() {
        assertEquals(Matrix.rowOf(1111), gradients.of(conv.parameters().get("bias")));
    }

    @Test
    void theInputGradientAddsWhereWindowsOverlap() {
        assertEquals(Matrix.rowOf(1, 12, 20, 103, 1234, 2040, 300, 3400, 4000), gradients.input());
    }

    @Test
    void parameterGradientsAreSumsOverTheImages() {
        Matrix x = Matrix.of(2, 2, 1, 2, 3, 4);
        Conv2d two = new Conv2d(new ImageShape(1, 2, 1), Window.of(1, 1), Matrix.of(1, 1, 2), Matrix.rowOf(0));
        Gradients sums = two.forward(x, Mode.inference()).backward(Matrix.of(2, 2, 1, 10, 100, 1000));
        assertEquals(Matrix.rowOf(4321), sums.of(two.parameters().get("weight")));
        assertEquals(Matrix.rowOf(1111), sums.of(two.parameters().get("bias")));
        assertEquals(Matrix.of(2, 2, 2, 20, 200, 2000), sums.input());
    }

    @Test
    void theRowsOfTheWeightAreAnImageWithItsChannelsLast() {
        Pass across = pass(new ImageShape(1, 2, 2), Window.of(1, 2), Matrix.columnOf(1, 10, 100, 1000), 1, 2, 3, 4);
        assertEquals(Matrix.rowOf(4321), across.output());
        Pass down = pass(new ImageShape(2, 2, 1), Window.of(2, 2), Matrix.columnOf(1, 10, 100, 1000), 1, 2, 3, 4);
        assertEquals(Matrix.rowOf(4321), down.output());
    }

    @Test
    void aWindowOfOnePixelIsADenseLayerAtEveryPosition() {
        Matrix weight = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        Matrix bias = Matrix.rowOf(7, 8, 9);
        Matrix x = Matrix.of(2, 8, 1, 2, 3, 4, 5, 6, 7, 8, -1, -2, -3, -4, -5, -6, -7, -8);
        Layer conv = new Conv2d(new ImageShape(2, 2, 2), Window.of(1, 1), weight, bias);
        Layer dense = new Positionwise(2, new Dense(weight, bias));
        assertEquals(dense.forward(x, Mode.inference()).output(), conv.forward(x, Mode.inference()).output());
    }

    @Test
    void beyondTheEdgeThereAreZeros() {
        Matrix filter = Matrix.columnOf(1, 2, 3, 4, 5, 6, 7, 8, 9);
        Pass alone = pass(new ImageShape(1, 1, 1), Window.of(3, 3).withPadding(1, 1), filter, 5);
        assertEquals(Matrix.rowOf(25), alone.output());
        assertEquals(Matrix.rowOf(35), alone.backward(Matrix.rowOf(7)).input());
    }

    @Test
    void aWindowMaySeeNothingButPadding() {
        Pass wide = pass(new ImageShape(1, 1, 1), Window.of(1, 1).withPadding(1, 2), Matrix.columnOf(3), 5);
        assertEquals(Matrix.rowOf(0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0), wide.output());
    }

    @Test
    void aDilatedWindowLeavesPixelsOut() {
        Window apart = Window.of(1, 2).withDilation(1, 2);
        Pass dilated = pass(new ImageShape(1, 3, 1), apart, Matrix.columnOf(1, 10), 1, 2, 3);
        assertEquals(Matrix.rowOf(31), dilated.output());
        assertEquals(Matrix.rowOf(1, 0, 10), dilated.backward(Matrix.rowOf(1)).input());
    }

    @Test
    void aStrideWiderThanTheWindowLeavesPixelsOut() {
        Window wide = Window.of(1, 1).withStride(1, 3);
        Pass strided = pass(new ImageShape(1, 5, 1), wide, Matrix.columnOf(1), 1, 2, 3, 4, 5);
        assertEquals(Matrix.rowOf(1, 4), strided.output());
        assertEquals(Matrix.rowOf(7, 0, 0, 8, 0), strided.backward(Matrix.rowOf(7, 8)).input());
    }

    @Test
    void verticalIsNotHorizontal() {
        Pass upright = pass(new ImageShape(2, 3, 1), Window.of(2, 1), Matrix.columnOf(1, 10), 1, 2, 3, 4, 5, 6);
        assertEquals(Matrix.rowOf(41, 52, 63), upright.output());
    }

    @Test
    void nanAndInfinityStayWithTheWindowsThatSeeThem() {
        double infinity = Double.POSITIVE_INFINITY;
        Pass wild = pass(new ImageShape(1, 4, 1), Window.of(1, 2), Matrix.columnOf(1, 2), 1, Double.NaN, 3, infinity);
        assertEquals(Matrix.rowOf(Double.NaN, Double.NaN, infinity), wild.output());
    }

    @Test
    void aFreshLayerHasHeWeightsForWhatAFilterSeesAndNoBias() {
        Conv2d fresh = new Conv2d(new ImageShape(5, 5, 3), 4, Window.of(3, 2), new SplittableRandom(1));
        assertEquals(Initializer.he().weight(3 * 2 * 3, 4, new SplittableRandom(1)),
                fresh.parameters().get("weight").value());
        assertEquals(Matrix.zeros(1, 4), fresh.parameters().get("bias").value());
    }

    @Test
    void weightComesBeforeBiasAndAloneDecays() {
        assertEquals(List.of("weight", "bias"), List.copyOf(conv.parameters().keySet()));
        assertTrue(conv.parameters().get("weight").decays());
        assertFalse(conv.parameters().get("bias").decays());
    }

    @Test
    void itSaysWhatComesOut() {
        Window window = Window.of(3, 3).withStride(2, 1).withPadding(1, 0);
        Conv2d conv = new Conv2d(new ImageShape(28, 28, 1), 16, window, new SplittableRandom(1));
        assertEquals(new ImageShape(14, 26, 16), conv.output());
        assertEquals(14 * 26 * 16, conv.forward(Matrix.zeros(1, 28 * 28), Mode.inference()).output().columns());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Conv2d(3 x 3 x 1, 1, 2 x 2)", conv.toString());
        assertEquals("Conv2d(3 x 3 x 1, 4, 3 x 3, padding 1 x 1)",
                new Conv2d(SQUARE, 4, Window.of(3, 3).withPadding(1, 1), new SplittableRandom(1)).toString());
    }

    @Test
    void anInputOfOtherWidthIsRefused() {
        Expect.refusal("Conv2d(3 x 3 x 1, 1, 2 x 2) needs an input with 9 columns, not 2 x 8",
                () -> conv.forward(Matrix.zeros(2, 8), Mode.inference()));
    }

    @Test
    void parametersThatDoNotFitAreRefused() {
        Window window = Window.of(2, 2);
        Expect.refusal("Conv2d: a window of 2 x 2 over 3 x 3 x 1 takes a weight with 4 rows, not 8 x 2",
                () -> new Conv2d(SQUARE, window, Matrix.zeros(8, 2), Matrix.zeros(1, 2)));
        Expect.refusal("Conv2d: with a weight of 4 x 2 the bias must be 1 x 2, not 1 x 3",
                () -> new Conv2d(SQUARE, window, Matrix.zeros(4, 2), Matrix.zeros(1, 3)));
        Expect.refusal("Conv2d: with a weight of 4 x 2 the bias must be 1 x 2, not 2 x 2",
                () -> new Conv2d(SQUARE, window, Matrix.zeros(4, 2), Matrix.zeros(2, 2)));
    }

    @Test
    void aLayerWithoutFiltersAndAWindowThatDoesNotFitAreRefused() {
        Expect.refusal("Conv2d: there is at least one filter, not 0",
                () -> new Conv2d(SQUARE, 0, Window.of(2, 2), new SplittableRandom(1)));
        Expect.refusal("Window: 4 x 4 does not fit an image of 3 x 3 x 1",
                () -> new Conv2d(SQUARE, 1, Window.of(4, 4), new SplittableRandom(1)));
    }
}
