package nn.layers;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Settings whose products no int holds are refused in words, before anything is drawn or laid out. */
class TooLargeTest {

    private static final int HUGE = 65_536;

    private final RandomGenerator random = new SplittableRandom(1);
    private final ImageShape image = new ImageShape(4, 4, 1);

    @Test
    void aWindow() {
        Expect.refusal("Window: 65536 x 65536 pixels do not fit one array", () -> Window.of(HUGE, HUGE));
    }

    @Test
    void aWindowThatDoesNotFitTheImage() {
        Window window = Window.of(3000, 3000);
        Expect.refusal("Window: 3000 x 3000 does not fit an image of 4 x 4 x 1",
                () -> new Conv2d(image, 2, window, random));
    }

    @Test
    void thePlacesOfAWindow() {
        Window window = Window.of(1, 1).withPadding(2_000_000_000, 0);
        Expect.refusal("Window: 1 x 1, padding 2000000000 x 0 has 4000000004 x 4 places over an image of 4 x 4 x 1,"
                + " too many for one row", () -> window.over(image));
    }

    @Test
    void whatAFilterSees() {
        Window window = Window.of(256, 256).withPadding(128, 128);
        Expect.refusal("Conv2d: 256 x 256, padding 128 x 128 over 1 x 1 x 65536 sees 4294967296 entries, too many for"
                + " one array", () -> new Conv2d(new ImageShape(1, 1, HUGE), 1, window, random));
    }

    @Test
    void theStepsOfASequence() {
        RnnCell cell = new RnnCell(2, 1, random);
        Expect.refusal("Recurrence: 2147483647 steps of 2 columns do not fit one row",
                () -> new Recurrence(cell, Integer.MAX_VALUE));
        Expect.refusal("Recurrence: 2147483647 steps of 2 columns do not fit one row",
                () -> new Recurrent(cell, Integer.MAX_VALUE));
    }

    @Test
    void filtersThatAreNone() {
        Expect.refusal("Conv2d: there is at least one filter, not 0",
                () -> new Conv2d(image, 0, Window.of(2, 2), random));
        Expect.refusal("Conv2d: a window of 2 x 2 over 4 x 4 x 1 takes a weight with 4 rows, not 3 x 1",
                () -> new Conv2d(image, Window.of(2, 2), Matrix.zeros(3, 1), Matrix.zeros(1, 1)));
    }
}
