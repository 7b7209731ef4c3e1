package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nn.examples.figures.Paper;
import nn.optim.RateCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

class RateCurveChartTest {

    private final XYChart chart = RateCurveChart.chart(new RateCurve(List.of(
            new RateCurve.Point(0.001, 2.5, 2.25), new RateCurve.Point(0.1, 1.5, 1.75),
            new RateCurve.Point(10, 4, 3))));

    @TempDir
    private Path folder;

    @Test
    void bothLossesStandAboveTheRatesOnALogarithmicAxis() {
        assertTrue(chart.getStyler().isXAxisLogarithmic());
        assertEquals(4.5, chart.getStyler().getYAxisMax());
        assertEquals(2, chart.getSeriesCollection().size());
        assertArrayEquals(new double[] {0.001, 0.1, 10}, chart.getSeries("smoothed").getXData());
        assertArrayEquals(new double[] {2.5, 1.5, 4}, chart.getSeries("loss of each batch").getYData());
        assertArrayEquals(new double[] {2.25, 1.75, 3}, chart.getSeries("smoothed").getYData());
    }

    @Test
    void thePictureShowsBothCurves() throws IOException {
        Path file = folder.resolve("rates.png");
        Picture.write(() -> chart, file);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertTrue(Pixels.count(picture, Paper.BLUE) > 200, "the blue curve");
        assertTrue(Pixels.count(picture, Paper.ORANGE) > 200, "the orange curve");
    }
}
