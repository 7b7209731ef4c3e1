package nn.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
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
}
