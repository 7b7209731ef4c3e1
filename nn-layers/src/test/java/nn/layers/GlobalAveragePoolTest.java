package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The mean of each channel, by hand. */
class GlobalAveragePoolTest {

    private final GlobalAveragePool pool = new GlobalAveragePool(new ImageShape(2, 1, 3));
    private final Matrix x = Matrix.of(2, 6, 1, 10, 100, 3, 30, 500, -1, 0, 7, 1, 8, 9);
    private final Pass pass = pool.forward(x, Mode.inference());

    @Test
    void theMeanOfEachChannel() {
        assertEquals(Matrix.of(2, 3, 2, 20, 300, 0, 4, 8), pass.output());
    }

    @Test
    void everyPixelGetsAnEqualShare() {
        assertEquals(Matrix.of(2, 6, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6),
                pass.backward(Matrix.of(2, 3, 2, 4, 6, 8, 10, 12)).input());
    }

    /** The same sums in the same order. */
    @Test
    void itIsAnAveragePoolWhoseWindowIsTheImage() {
        ImageShape image = new ImageShape(4, 2, 2);
        Matrix x = Linspace.of(-1, 2, 3, image.size());
        assertEquals(new AvgPool2d(image, Window.of(4, 2)).forward(x, Mode.inference()).output(),
                new GlobalAveragePool(image).forward(x, Mode.inference()).output());
    }

    @Test
    void nanStaysInItsChannel() {
        Matrix y = pool.forward(Matrix.rowOf(1, Double.NaN, 3, 5, 6, -1003), Mode.inference()).output();
        assertEquals(Matrix.rowOf(3, Double.NaN, -500), y);
    }

    @Test
    void itSaysWhatComesOutAndPrintsAsItsConstructor() {
        assertEquals(new ImageShape(1, 1, 3), pool.output());
        assertEquals("GlobalAveragePool(2 x 1 x 3)", pool.toString());
    }

    @Test
    void anInputOfOtherWidthIsRefused() {
        Expect.refusal("GlobalAveragePool(2 x 1 x 3) needs an input with 6 columns, not 2 x 3",
                () -> pool.forward(Matrix.zeros(2, 3), Mode.inference()));
    }
}
