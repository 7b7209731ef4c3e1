package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nn.examples.figures.Paper;
import nn.optim.Examples;
import nn.optim.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

class DecisionRegionsTest {

    @TempDir
    private Path folder;

    /** Noise puts a few points on the wrong side. */
    @Test
    void theNetworkLearnsNineInTenOfEveryToy() {
        for (Examples toy : DecisionRegions.toys()) {
            double accuracy = Metric.accuracy().of(DecisionRegions.learn(toy), toy);
            assertTrue(accuracy > 0.9, () -> "only " + accuracy + " of toy " + DecisionRegions.toys().indexOf(toy));
        }
    }

    @Test
    void everyPlaceHasAClassAndEveryExampleIsShown() throws IOException {
        List<Examples> toys = DecisionRegions.toys().subList(0, 2);
        XYChart chart = DecisionRegionsChart.chart(toys);
        for (int toy = 0; toy < 2; toy++) {
            assertEquals(3600, count(chart, "places " + toy));
            assertEquals(300, count(chart, "examples " + toy));
            assertEquals(3.8 * toy, chart.getSeriesCollection().stream()
                    .filter(series -> series.getName().startsWith("examples"))
                    .skip(2L * toy).limit(2)
                    .flatMapToDouble(series -> DoubleStream.of(series.getXData())).average().orElseThrow(), 1e-12);
        }
        // class 1 of the circles is inside: between radii of 0.5 and 1, and a place beyond
        for (double y : chart.getSeries("places 1 of class 1").getYData()) {
            assertEquals(0, y, 1.1);
        }
        Path file = folder.resolve("regions.png");
        Picture.write(() -> chart, file);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(700, picture.getWidth());
        int[] pixels = picture.getRGB(0, 0, 700, 380, new int[266_000], 0, 700);
        for (Color ink : List.of(Paper.faint(Paper.BLUE), Paper.faint(Paper.ORANGE), Paper.BLUE, Paper.ORANGE)) {
            long count = IntStream.of(pixels).filter(rgb -> isLike(rgb, ink.getRGB())).count();
            assertTrue(count > 1000, () -> count + " pixels of " + ink);
        }
    }

    /** What is painted half transparent is rounded. */
    private static boolean isLike(int rgb, int color) {
        return IntStream.of(0, 8, 16, 24).allMatch(i -> Math.abs((rgb >>> i & 0xff) - (color >>> i & 0xff)) <= 2);
    }

    private static int count(XYChart chart, String start) {
        return chart.getSeriesCollection().stream().filter(series -> series.getName().startsWith(start))
                .mapToInt(series -> series.getXData().length).sum();
    }
}
