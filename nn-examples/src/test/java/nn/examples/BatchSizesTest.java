package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nn.core.Matrix;
import nn.examples.figures.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** How long anything takes is not tested; it is taken from the runs, and here made up. */
class BatchSizesTest {

    private static final List<BatchSizes.Run> RUNS = BatchSizes.SIZES.stream().map(BatchSizes::run)
            .map(run -> new BatchSizes.Run(run.size(), run.path(), 1000.0 / run.size())).toList();

    @TempDir
    private Path folder;

    @Test
    void everyRunTakesAsManyGradients() {
        assertEquals(List.of(5120, 640, 160, 40, 20), RUNS.stream().map(BatchSizes.Run::steps).toList());
    }

    /** After an epoch the smallest batch is nearest; in the end it is farther than those of 8 and 32. */
    @Test
    void theSmallestBatchIsFasterAtFirstAndFartherInTheEnd() {
        double[] first = RUNS.stream().mapToDouble(run -> run.excess(run.steps() / BatchSizes.EPOCHS)).toArray();
        double[] last = RUNS.stream().mapToDouble(run -> run.excess(run.steps())).toArray();
        assertTrue(IntStream.range(1, first.length).allMatch(i -> 10 * first[0] < first[i]));
        assertTrue(last[0] > 10 * last[1] && last[1] > last[2]);
        assertTrue(last[2] < last[3] && last[3] < last[4]);
    }

    @Test
    void nothingIsBelowTheLeastLoss() {
        BatchSizes.Run there = new BatchSizes.Run(1, List.of(LinearRegression.leastSquares(BatchSizes.DATA)), 1);
        assertEquals(0, there.excess(0));
        for (Matrix b : List.of(Matrix.columnOf(1, 2, 3), Matrix.columnOf(1.1, 2, 3), Matrix.columnOf(1, 2, 2.9))) {
            assertTrue(new BatchSizes.Run(1, List.of(b), 1).excess(0) > 0);
        }
    }

    @Test
    void theReport() {
        List<String> lines = BatchSizes.report(RUNS).lines().toList();
        assertEquals("batch  steps  above the least loss after 1, 5, 20 epochs   milliseconds", lines.get(0));
        assertEquals(6, lines.size());
        assertTrue(lines.get(1).matches(" {4}1 +5120( +\\d\\.\\d\\de[-+]\\d\\d){3} +1000\\.0"), lines.get(1));
        assertTrue(lines.get(5).matches(" {2}256 +20( +\\d\\.\\d\\de[-+]\\d\\d){3} +3\\.9"), lines.get(5));
    }

    /** Three digits are printed. */
    @Test
    void theReportShowsWhatIsLeftAfterOneFiveAndTwentyEpochs() {
        for (int i = 0; i < RUNS.size(); i++) {
            BatchSizes.Run run = RUNS.get(i);
            String[] cells = BatchSizes.report(RUNS).lines().toList().get(1 + i).trim().split(" +");
            for (int k = 0; k < 3; k++) {
                double excess = run.excess(List.of(1, 5, 20).get(k) * run.steps() / 20);
                assertEquals(excess, Double.parseDouble(cells[2 + k]), 0.005 * excess);
            }
        }
    }

    @Test
    void theBookShowsTheReportWithoutTheTimes() {
        List<String> without = BatchSizes.report(RUNS).lines().map(line -> line.replaceFirst(" +\\d+\\.\\d$", ""))
                .map(line -> line.replaceFirst(" +milliseconds", "")).toList();
        assertEquals(without, BatchSizes.excesses().lines().toList());
    }

    @Test
    void theFigureShowsTheLossAfterEveryGradient() {
        XYSeries single = BatchSizesChart.chart().getSeries("batches of 1");
        assertEquals(5120, single.getXData()[single.getXData().length - 1], 1e-9);
        assertEquals(RUNS.get(0).excess(5120), single.getYData()[single.getYData().length - 1]);
    }

    @Test
    void theAxesAreGradientsAndTime() {
        for (BatchSizes.Run run : RUNS) {
            XYSeries gradients = BatchSizesChart.byGradients(RUNS).getSeries("batches of " + run.size());
            XYSeries time = BatchSizesChart.byTime(RUNS).getSeries("batches of " + run.size());
            int last = gradients.getXData().length - 1;
            assertEquals(0, gradients.getXData()[0]);
            assertEquals(5120, gradients.getXData()[last], 1e-9);
            assertEquals(1000.0 / run.size(), time.getXData()[last], 1e-9);
            assertEquals(run.excess(0), gradients.getYData()[0]);
            assertEquals(run.excess(run.steps()), time.getYData()[last]);
        }
    }

    @Test
    void bothFilesArePicturesWithAllCurves() throws IOException {
        assertAllCurves(() -> BatchSizesChart.byGradients(RUNS));
        assertAllCurves(() -> BatchSizesChart.byTime(RUNS));
    }

    private void assertAllCurves(Supplier<XYChart> chart) throws IOException {
        Path file = folder.resolve("sizes.png");
        assertEquals("sizes: " + file, Picture.draw("sizes", chart, file));
        BufferedImage picture = ImageIO.read(file.toFile());
        for (Color ink : List.of(Paper.GREEN, Paper.ORANGE, Paper.BLUE, Paper.PURPLE)) {
            assertTrue(Pixels.count(picture, ink) > 50, () -> Pixels.count(picture, ink) + " pixels of " + ink);
        }
        assertTrue(Pixels.greyOf(chart.get(), "batches of " + BatchSizes.EXAMPLES) > 50);
    }
}
