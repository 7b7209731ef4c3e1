package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nn.core.Matrix;
import nn.examples.figures.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class DescentPathsTest {

    private final XYChart chart = DescentPathsChart.chart();
    private final Matrix lowest = LinearRegression.leastSquares(DescentPaths.data());

    @TempDir
    private Path folder;

    @Test
    void tenEpochsAreTenStepsOrMore() {
        assertEquals(List.of(11, 41, 201),
                IntStream.range(0, 3).mapToObj(i -> DescentPaths.Way.values()[i].path().size()).toList());
    }

    @Test
    void theWholeBatchAlwaysGoesDownAndSmallOnesDoNot() {
        assertEquals(0, uphill(DescentPaths.Way.WHOLE));
        assertTrue(uphill(DescentPaths.Way.MINI) > 0);
        assertTrue(uphill(DescentPaths.Way.SINGLE) > uphill(DescentPaths.Way.MINI));
    }

    private static long uphill(DescentPaths.Way way) {
        double[] losses = way.path().stream().mapToDouble(DescentPaths::loss).toArray();
        return IntStream.range(1, losses.length).filter(i -> losses[i] > losses[i - 1]).count();
    }

    @Test
    void smallerBatchesComeNearerInTheSameEpochs() {
        List<String> lines = DescentPaths.report().lines().toList();
        assertEquals("                   steps  loss at the start  at the end", lines.get(0));
        double whole = atTheEnd(lines.get(1), "whole batch           10");
        double mini = atTheEnd(lines.get(2), "batches of 5          40");
        double single = atTheEnd(lines.get(3), "single examples      200");
        assertTrue(whole > 10 * DescentPaths.loss(lowest));
        assertTrue(mini < 2 * DescentPaths.loss(lowest) && single < mini);
    }

    private static double atTheEnd(String line, String name) {
        assertTrue(line.startsWith(name), line);
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    @Test
    void thePictureShowsThePaths() {
        for (DescentPaths.Way way : DescentPaths.Way.values()) {
            XYSeries series = chart.getSeries(way.toString());
            assertArrayEquals(way.path().stream().mapToDouble(b -> b.get(0, 0)).toArray(), series.getXData());
            assertArrayEquals(way.path().stream().mapToDouble(b -> b.get(1, 0)).toArray(), series.getYData());
        }
    }

    /** Losses below 10 are rounded by 1e-14 or so. */
    @Test
    void onAContourTheLossIsTheSame() {
        for (double height : DescentPathsChart.HEIGHTS) {
            XYSeries line = chart.getSeries("+" + height);
            for (int k = 0; k < line.getXData().length; k++) {
                double loss = DescentPaths.loss(Matrix.columnOf(line.getXData()[k], line.getYData()[k]));
                assertEquals(DescentPaths.loss(lowest) + height, loss, 1e-12);
            }
        }
    }

    @Test
    void theFileIsAPictureWithAllThreePaths() throws IOException {
        Path file = folder.resolve("paths.png");
        assertEquals("picture: " + file, Picture.draw("picture", DescentPathsChart::chart, file));
        BufferedImage picture = ImageIO.read(file.toFile());
        for (Color ink : List.of(Paper.BLUE, Paper.ORANGE, Paper.GREEN)) {
            assertTrue(Pixels.count(picture, ink) > 200, () -> Pixels.count(picture, ink) + " pixels of " + ink);
        }
    }
}
