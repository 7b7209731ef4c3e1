package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import nn.layers.ImageShape;
import nn.layers.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With stride 1, n + 2p − d (k − 1) − 1 + 1 = n wants 2p = d (k − 1): for an odd kernel p = d (k − 1) / 2. With stride
 * 2 the same padding leaves ⌊(n − 1) / 2⌋ + 1 places, which is half of n, rounded up.
 */
class SamePaddingTest {

    private static int places(int pixels, Window.Axis axis) {
        return new Window(axis, axis).over(new ImageShape(pixels, pixels, 1)).height();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "5, 1", "7, 1", "3, 2", "5, 3"})
    void halfOfWhatTheWindowReachesKeepsTheSize(int kernel, int dilation) {
        int padding = dilation * (kernel - 1) / 2;
        for (int n : IntStream.rangeClosed(1, 20).toArray()) {
            assertEquals(n, places(n, new Window.Axis(kernel, 1, padding, dilation)));
            assertEquals((n + 1) / 2, places(n, new Window.Axis(kernel, 2, padding, dilation)));
        }
    }
}
