package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where the entries of an image stand in a row. */
class ImageShapeTest {

    private final ImageShape image = new ImageShape(2, 3, 4);

    @Test
    void itCountsPixelsAndEntries() {
        assertEquals(6, image.pixels());
        assertEquals(24, image.size());
    }

    @Test
    void channelsComeLast() {
        assertEquals(0, image.column(0, 0, 0));
        assertEquals(1, image.column(0, 0, 1));
        assertEquals(4, image.column(0, 1, 0));
        assertEquals(12, image.column(1, 0, 0));
        assertEquals(23, image.column(1, 2, 3));
    }

    @Test
    void outsideOfTheImageThereIsNoColumn() {
        assertEquals(-1, image.column(-1, 0, 0));
        assertEquals(-1, image.column(2, 0, 0));
        assertEquals(-1, image.column(0, -1, 0));
        assertEquals(-1, image.column(0, 3, 0));
    }

    @Test
    void anImageWithoutPixelsOrChannelsIsRefused() {
        Expect.refusal("ImageShape: height, width and channels are at least 1, not 0 x 2 x 3",
                () -> new ImageShape(0, 2, 3));
        Expect.refusal("ImageShape: height, width and channels are at least 1, not 1 x 0 x 3",
                () -> new ImageShape(1, 0, 3));
        Expect.refusal("ImageShape: height, width and channels are at least 1, not 1 x 2 x 0",
                () -> new ImageShape(1, 2, 0));
    }

    /** 2³¹ − 1 entries are the longest array. */
    @Test
    void anImageThatNoRowCouldHoldIsRefused() {
        assertEquals(Integer.MAX_VALUE, new ImageShape(1, Integer.MAX_VALUE, 1).size());
        Expect.refusal("ImageShape: 65536 x 32768 x 1 entries do not fit one row",
                () -> new ImageShape(65536, 32768, 1));
        Expect.refusal("ImageShape: 65536 x 65536 x 65536 entries do not fit one row",
                () -> new ImageShape(65536, 65536, 65536));
    }

    @Test
    void itPrintsAsBooksWriteIt() {
        assertEquals("2 x 3 x 4", image.toString());
    }
}
