package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class EdgesChartTest {

    private final List<Matrix> pictures = EdgesChart.pictures();

    private double pixel(int h, int w) {
        return pictures.get(0).get(0, h * 8 + w);
    }

    /** In the middle, by hand: the three pixels to the right less the three to the left, and below less above. */
    @Test
    void theResponsesAreDifferencesOfNeighbours() {
        double right = pixel(3, 4) + pixel(4, 4) + pixel(5, 4) - pixel(3, 2) - pixel(4, 2) - pixel(5, 2);
        double down = pixel(5, 2) + pixel(5, 3) + pixel(5, 4) - pixel(3, 2) - pixel(3, 3) - pixel(3, 4);
        assertEquals(right / 3, pictures.get(1).get(0, 4 * 8 + 3), 1e-15);
        assertEquals(down / 3, pictures.get(2).get(0, 4 * 8 + 3), 1e-15);
    }
}
