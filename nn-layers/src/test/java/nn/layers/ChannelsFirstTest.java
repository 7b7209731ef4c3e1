package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

/** Two images of two channels and three places, written either way. */
class ChannelsFirstTest {

    private final ChannelsFirst layout = new ChannelsFirst(2);
    private final Matrix first = Matrix.of(2, 6, 1, 2, 3, 10, 20, 30, 4, 5, 6, 40, 50, 60);
    private final Matrix last = Matrix.of(2, 6, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60);

    @Test
    void channelsMoveToTheEnd() {
        assertEquals(last, layout.toChannelsLast(first));
    }

    @Test
    void channelsMoveBackToTheFront() {
        assertEquals(first, layout.fromChannelsLast(last));
    }

    /** One filter of 1 x 3 pixels, given channels first, over an image given channels first: 1·2 + 3·5 + ... + 30·7. */
    @Test
    void filtersMoveAsImagesDo() {
        Matrix filter = Matrix.rowOf(2, 5, 0, 1, 0, 7);
        Conv2d conv = new Conv2d(new ImageShape(1, 3, 2), Window.of(1, 3),
                layout.toChannelsLast(filter).transpose(), Matrix.zeros(1, 1));
        Matrix y = conv.forward(layout.toChannelsLast(first), Mode.inference()).output();
        assertEquals(Matrix.columnOf(2 + 10 + 10 + 210, 8 + 25 + 40 + 420), y);
    }

    @Test
    void channelsThatDoNotShareTheColumnsAreRefused() {
        String toLast = assertThrows(IllegalArgumentException.class,
                () -> layout.toChannelsLast(Matrix.zeros(1, 3))).getMessage();
        assertEquals("ChannelsFirst(2): images of 2 channels cannot have 3 entries", toLast);
        assertThrows(IllegalArgumentException.class, () -> layout.fromChannelsLast(Matrix.zeros(1, 3)));
    }

    @Test
    void thereIsAChannel() {
        String message = assertThrows(IllegalArgumentException.class, () -> new ChannelsFirst(0)).getMessage();
        assertEquals("ChannelsFirst: there is at least one channel, not 0", message);
    }
}
