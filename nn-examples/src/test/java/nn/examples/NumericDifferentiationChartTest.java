package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import nn.examples.figures.Paper;
import nn.gradcheck.numeric.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class NumericDifferentiationChartTest {

    private final XYChart chart = NumericDifferentiationChart.chart();

    @TempDir
    private Path folder;

    /** The steps start at 0.1, four to a decade: between places 4 and 8 they fall from 0.01 to 0.001. */
    @ParameterizedTest
    @CsvSource({"forward, FORWARD", "central, CENTRAL", "five-point, FIVE_POINT"})
    void everyRuleIsAVWithItsOrderAsTheSlope(String name, Difference rule) {
        double[] errors = chart.getSeries(name).getYData();
        assertEquals(NumericDifferentiation.error(rule, 0.1), errors[0]);
        // the next term of Taylor's series still makes a hundredth at 0.01
        assertEquals(rule.order(), Math.log10(errors[4] / errors[8]), 0.02);
        double lowest = DoubleStream.of(errors).min().orElseThrow();
        assertTrue(errors[errors.length - 1] > 100 * lowest);
    }

    @Test
    void bothAxesAreLogarithmicAndReachFrom1em13To01() {
        assertTrue(chart.getStyler().isXAxisLogarithmic() && chart.getStyler().isYAxisLogarithmic());
        assertArrayEquals(new double[] {1e-13, 1e-1}, chart.getSeries("the ladder's error bar").getXData());
        double[] steps = chart.getSeries("forward").getXData();
        assertEquals(0.1, steps[0]);
        assertEquals(1e-13, steps[steps.length - 1], 1e-27);
    }

    /** An error of 0 would be minus infinity there. */
    @Test
    void everyErrorIsPositive() {
        for (XYSeries series : chart.getSeriesCollection()) {
            assertTrue(DoubleStream.of(series.getYData()).allMatch(error -> error > 0));
        }
    }

    @Test
    void theFileIsAPictureWithAllFourCurves() throws IOException {
        Path file = folder.resolve("made").resolve("v.png");
        assertEquals("picture: " + file, Picture.draw("picture", NumericDifferentiationChart::chart, file));
        BufferedImage picture = ImageIO.read(file.toFile());
        for (Color ink : List.of(Paper.ORANGE, Paper.BLUE, Paper.GREEN)) {
            assertTrue(Pixels.count(picture, ink) > 200, () -> Pixels.count(picture, ink) + " pixels of " + ink);
        }
        assertTrue(Pixels.greyOf(chart, "the ladder's error bar") > 200);
    }
}
