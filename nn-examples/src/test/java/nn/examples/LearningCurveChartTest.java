package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nn.examples.figures.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class LearningCurveChartTest {

    private final List<LearningCurve.Point> points = List.of(new LearningCurve.Point(1, 0.75, 0.5),
            new LearningCurve.Point(2, 0.5, 0.75), new LearningCurve.Point(3, 0.25, 0.875));

    @TempDir
    private Path folder;

    @Test
    void lossIsOnTheLeftAxisAndAccuracyInPercentOnTheRight() {
        XYChart chart = LearningCurveChart.chart(points);
        assertSeries(chart.getSeries("training loss"), 0, 0.75, 0.5, 0.25);
        assertSeries(chart.getSeries("test accuracy, %"), 1, 50, 75, 87.5);
        assertEquals(2, chart.getSeriesCollection().size());
    }

    private static void assertSeries(XYSeries series, int axis, double... values) {
        assertArrayEquals(new double[] {1, 2, 3}, series.getXData());
        assertArrayEquals(values, series.getYData());
        assertEquals(axis, series.getYAxisGroup());
    }

    @Test
    void theFileIsAPictureWithBothCurves() throws IOException {
        Path file = folder.resolve("made").resolve("curve.png");
        Picture.write(() -> LearningCurveChart.chart(points), file);
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Files.newInputStream(file).readNBytes(4));
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(800, picture.getWidth());
        assertEquals(500, picture.getHeight());
        assertTrue(Pixels.count(picture, Paper.BLUE) > 200, "the blue curve");
        assertTrue(Pixels.count(picture, Paper.ORANGE) > 200, "the orange curve");
    }

    @Test
    void oneEpochIsDrawnToo() throws IOException {
        Path file = folder.resolve("curve.png");
        Picture.write(() -> LearningCurveChart.chart(points.subList(0, 1)), file);
        assertEquals(800, ImageIO.read(file.toFile()).getWidth());
    }
}
