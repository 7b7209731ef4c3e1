package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many places a window has along an image, and what it sees there. */
class WindowTest {

    private static final ImageShape SMALL = new ImageShape(3, 4, 2);

    /** Counted on squared paper. */
    @ParameterizedTest
    @CsvSource({"5, 3, 1, 0, 1, 3", "5, 3, 2, 0, 1, 2", "6, 3, 2, 0, 1, 2", "7, 3, 2, 0, 1, 3", "5, 3, 1, 1, 1, 5",
        "5, 5, 1, 0, 1, 1", "5, 1, 1, 0, 1, 5", "5, 1, 3, 0, 1, 2", "6, 1, 3, 0, 1, 2", "7, 3, 1, 0, 2, 3",
        "5, 3, 1, 0, 2, 1", "2, 3, 1, 1, 1, 2", "1, 3, 1, 1, 1, 1", "1, 1, 1, 2, 1, 5", "1, 1, 3, 4, 1, 3",
        "5, 2, 4, 0, 1, 1", "28, 5, 1, 2, 1, 28"})
    void placesAlongAnImage(int pixels, int kernel, int stride, int padding, int dilation, int places) {
        Window.Axis axis = new Window.Axis(kernel, stride, padding, dilation);
        Window.Axis one = new Window.Axis(1, 1, 0, 1);
        assertEquals(new ImageShape(places, 1, 3), new Window(axis, one).over(new ImageShape(pixels, 1, 3)));
        assertEquals(new ImageShape(1, places, 3), new Window(one, axis).over(new ImageShape(1, pixels, 3)));
    }

    @Test
    void aWindowThatDoesNotFitIsRefused() {
        Expect.refusal("Window: 4 x 4 does not fit an image of 3 x 4 x 2", () -> Window.of(4, 4).over(SMALL));
        Expect.refusal("Window: 3 x 5 does not fit an image of 3 x 4 x 2", () -> Window.of(3, 5).over(SMALL));
        Expect.refusal("Window: 2 x 2, dilation 3 x 1 does not fit an image of 3 x 4 x 2",
                () -> Window.of(2, 2).withDilation(3, 1).over(SMALL));
        Expect.refusal("Window: 6 x 1, padding 1 x 0 does not fit an image of 3 x 4 x 2",
                () -> Window.of(6, 1).withPadding(1, 0).over(SMALL));
        Expect.refusal("Window: 3 x 1, dilation 2147483647 x 1 does not fit an image of 3 x 4 x 2",
                () -> Window.of(3, 1).withDilation(Integer.MAX_VALUE, 1).over(SMALL));
    }

    @Test
    void paddingMakesRoom() {
        assertEquals(new ImageShape(1, 2, 2), Window.of(5, 5).withPadding(1, 1).over(SMALL));
    }

    @Test
    void whatAWindowSees() {
        Window.Axis axis = new Window.Axis(3, 4, 1, 2);
        assertEquals(-1, axis.pixel(0, 0));
        assertEquals(1, axis.pixel(0, 1));
        assertEquals(7, axis.pixel(1, 2));
    }

    @Test
    void verticalComesFirst() {
        Window window = Window.of(1, 2).withStride(3, 4).withPadding(5, 6).withDilation(7, 8);
        assertEquals(new Window.Axis(1, 3, 5, 7), window.vertical());
        assertEquals(new Window.Axis(2, 4, 6, 8), window.horizontal());
        assertEquals(2, window.pixels());
    }

    /** Whatever is said last, the rest stays. */
    @Test
    void theOrderOfSettingsDoesNotMatter() {
        assertEquals(Window.of(3, 2).withStride(2, 1).withPadding(1, 0).withDilation(1, 2),
                Window.of(3, 2).withDilation(1, 2).withPadding(1, 0).withStride(2, 1));
        assertEquals(6, Window.of(3, 2).withDilation(1, 2).withPadding(1, 0).withStride(2, 1).pixels());
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        Expect.refusal("Window: the kernel is at least 1, not 0", () -> Window.of(1, 0));
        Expect.refusal("Window: the stride is at least 1, not 0", () -> Window.of(1, 1).withStride(0, 1));
        Expect.refusal("Window: the padding is at least 0, not -1", () -> Window.of(1, 1).withPadding(0, -1));
        Expect.refusal("Window: the dilation is at least 1, not 0", () -> Window.of(1, 1).withDilation(1, 0));
    }

    @Test
    void itPrintsWhatIsNotUsual() {
        assertEquals("3 x 3", Window.of(3, 3).toString());
        assertEquals("2 x 3, stride 2 x 1, padding 0 x 1, dilation 1 x 3",
                Window.of(2, 3).withStride(2, 1).withPadding(0, 1).withDilation(1, 3).toString());
    }
}
