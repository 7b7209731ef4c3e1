package nn.examples.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nn.examples.book.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** The figures in the book show what their program draws now, to four digits, and the book shows every figure. */
class FiguresTest {

    private static final Path FOLDER = Figures.folder(Path.of(""));
    private static final String AGAIN = "draw it again: nn.examples.figures.Figures";
    /** From StrictMath and IEEE operations alone: what rounding leaves is the same in every Java. */
    private static final Set<String> EXACT = Set.of("numeric-differentiation", "orders-of-error", "error-bars");
    private static final Color WHITE_PAGE = Color.WHITE;
    private static final Color DARK_PAGE = new Color(0x0d1117);

    @TempDir
    private Path folder;

    static List<Figure> figures() {
        return Figures.ALL;
    }

    @ParameterizedTest
    @MethodSource("figures")
    void bothFilesShowWhatIsDrawnNow(Figure figure) throws IOException {
        Chart<?, ?> chart = figure.chart().get();
        FigureFiles files = new FigureFiles(FOLDER, figure.name());
        String data = FigureData.of(chart);
        assertTrue(alike(figure, files.dataOfSvg(), data), () -> figure.name() + ".svg is out of date; " + AGAIN);
        assertTrue(alike(figure, files.dataOfPng(), data), () -> figure.name() + ".png is out of date; " + AGAIN);
        BufferedImage png = ImageIO.read(FOLDER.resolve(figure.name() + ".png").toFile());
        assertEquals(List.of(chart.getWidth(), chart.getHeight()), List.of(png.getWidth(), png.getHeight()));
        String svg = Files.readString(FOLDER.resolve(figure.name() + ".svg"));
        assertTrue(svg.contains("<title>" + chart.getTitle()), AGAIN);
    }

    private static boolean alike(Figure figure, String one, String other) {
        return EXACT.contains(figure.name()) ? Likeness.alikeHoweverSmall(one, other) : Likeness.alike(one, other);
    }

    @Test
    void whatIsExactIsAFigure() {
        assertEquals(EXACT, figures().stream().map(Figure::name).filter(EXACT::contains).collect(Collectors.toSet()));
    }

    @Test
    void theFolderHoldsTheseFiguresAndNothingElse() throws IOException {
        Set<String> expected = figures().stream()
                .flatMap(figure -> Stream.of(figure.name() + ".svg", figure.name() + ".png"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(expected, files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aChapterShowsIt(Figure figure) throws IOException {
        try (Stream<Path> chapters = Files.list(Path.of("book"))) {
            assertTrue(chapters.filter(Files::isRegularFile).anyMatch(chapter -> shows(chapter, figure.name())));
        }
    }

    /** With words for those who cannot see it. */
    private static boolean shows(Path chapter, String name) {
        try {
            return Files.readString(chapter).matches("(?s).*!\\[[^]]{20,}]\\(figures/" + name + "\\.svg\\).*");
        } catch (IOException e) {
            throw new AssertionError("cannot read " + chapter, e);
        }
    }

    @Test
    void theDataOfAChartSurvivesInBothFiles() throws IOException {
        XYChart chart = new XYChart(300, 200);
        chart.setTitle("a test");
        Paper.style(chart);
        Paper.line(chart, "x < y & z", new double[] {1, 2, 3}, new double[] {0.1234567, -2e-10, 1e10}, Paper.BLUE);
        FigureFiles files = new FigureFiles(folder.resolve("new"), "line");
        files.write(chart);
        String data = "x < y & z: 1.00000,0.123457 2.00000,-2.00000e-10 3.00000,1.00000e+10";
        assertEquals(List.of(data, data), List.of(files.dataOfSvg(), files.dataOfPng()));
    }

    @Test
    void everyInkStandsOutFromAWhitePageAndFromADarkOne() {
        assertEquals(List.of(), Paper.INKS.stream()
                .filter(ink -> contrast(ink, WHITE_PAGE) < 4 || contrast(ink, DARK_PAGE) < 4).toList());
    }

    /** Behind the chart is nothing: its corners are clear. */
    @Test
    void thePageShowsThrough() {
        XYChart chart = new XYChart(300, 200);
        Paper.style(chart);
        Paper.line(chart, "line", new double[] {1, 2}, new double[] {1, 2}, Paper.BLUE);
        assertEquals(0, Bitmap.of(chart).getRGB(0, 0) >>> 24);
    }

    /** As the accessibility guidelines for web content define it: (L₁ + 0.05) / (L₂ + 0.05), the lighter first. */
    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        float[] parts = color.getRGBColorComponents(null);
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3).mapToDouble(i -> weights[i] * linear(parts[i])).sum();
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
