package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.examples.book.DigitUnits;
import nn.examples.data.Digits;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;

class UnitsChartTest {

    private static final List<Matrix> PICTURES = DigitUnits.learnedFrom(Digits.read()).pictures();

    /** Pixels that stand beside each other are alike: the mean of wᵢ wᵢ₊₁ is more than 0.2 of the mean of wᵢ². */
    @Test
    void neighbouringWeightsAreAlike() {
        double products = PICTURES.stream().mapToDouble(UnitsChartTest::withRightNeighbour).sum() / 56;
        double squares = PICTURES.stream().mapToDouble(picture -> picture.hadamard(picture).sum()).sum() / 64;
        assertTrue(products > 0.2 * squares, products + " of " + squares);
    }

    private static double withRightNeighbour(Matrix picture) {
        return IntStream.range(0, 64).filter(k -> k % 8 < 7)
                .mapToDouble(k -> picture.get(0, k) * picture.get(0, k + 1)).sum();
    }

    /** A gap of one pixel between pictures of eight: the second picture begins at column 9, from the top at row 16. */
    @Test
    void thePicturesStandSideBySide() {
        HeatMapChart chart = new Tiles(8, 6).chart("a test", 636, PICTURES);
        List<? extends Number[]> cells = chart.getSeriesCollection().iterator().next().getHeatData();
        assertEquals(12 * 64, cells.size());
        assertEquals(List.of(9, 16, PICTURES.get(1).get(0, 0)), List.of(cells.get(64)));
        assertEquals(List.of(0, 7, PICTURES.get(6).get(0, 0)), List.of(cells.get(6 * 64)));
    }
}
