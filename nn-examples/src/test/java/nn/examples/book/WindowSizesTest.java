package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.layers.Window;
import org.junit.jupiter.api.Test;

class WindowSizesTest {

    /** Counted one by one: the window starts on the left padding and moves while its last pixel is within the right. */
    private static int counted(WindowSizes.Size size) {
        Window.Axis axis = size.axis();
        int count = 0;
        for (int start = -axis.padding();
                start + (axis.kernel() - 1) * axis.dilation() < size.pixels() + axis.padding();
                start += axis.stride()) {
            count++;
        }
        return count;
    }

    @Test
    void theFormulaCountsThePlaces() {
        assertEquals(List.of(6, 8, 4, 3, 4, 8), WindowSizes.SIZES.stream().map(WindowSizes.Size::places).toList());
        assertEquals(WindowSizes.SIZES.stream().map(WindowSizesTest::counted).toList(),
                WindowSizes.SIZES.stream().map(WindowSizes.Size::places).toList());
    }
}
