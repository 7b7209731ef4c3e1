package nn.examples.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nn.examples.BatchSizesChart;
import nn.examples.DescentPathsChart;
import nn.examples.NumericDifferentiationChart;

/** Draws all figures of the book again, as SVG and as PNG, where the chapters look for them. */
public final class Figures {

    /** In the order of the chapters. */
    static final List<Figure> ALL = List.of(
            new Figure("numeric-differentiation", NumericDifferentiationChart::chart),
            new Figure("orders-of-error", OrdersOfErrorChart::chart),
            new Figure("learning-rates", LearningRatesChart::chart),
            new Figure("activations", ActivationsChart::values),
            new Figure("activation-slopes", ActivationsChart::slopes),
            new Figure("decision-boundary", DecisionBoundaryChart::chart),
            new Figure("losses-of-errors", LossChart::ofErrors),
            new Figure("losses-of-margins", LossChart::ofMargins),
            new Figure("verdicts", VerdictsChart::chart),
            new Figure("error-bars", ErrorBarsChart::chart),
            new Figure("batch-norm", BatchNormChart::chart),
            new Figure("descent-paths", DescentPathsChart::chart),
            new Figure("batch-sizes", BatchSizesChart::chart),
            new Figure("optimizers", OptimizersChart::chart),
            new Figure("schedules", SchedulesChart::chart),
            new Figure("overfitting", OverfittingChart::chart),
            new Figure("filters", UnitsChart::chart),
            new Figure("edges", EdgesChart::chart),
            new Figure("vanishing", VanishingChart::chart),
            new Figure("attention", AttentionChart::chart),
            new Figure("accuracy-hides", AccuracyHidesChart::chart));

    private Figures() {}

    /**
     * Draws every figure and says where it lies.
     *
     * @param arguments none are read
     * @throws IOException if a file cannot be written
     */
    public static void main(String... arguments) throws IOException {
        // a picture in a file needs no screen, and a screen that is named but missing would be an error
        System.setProperty("java.awt.headless", "true");
        Path folder = folder(Path.of(""));
        for (Figure figure : ALL) {
            new FigureFiles(folder, figure.name()).write(figure.chart().get());
            System.out.println(folder.resolve(figure.name()) + ".svg and .png");
        }
    }

    /** In the book, whether Maven runs above this module or in it. */
    static Path folder(Path workingFolder) {
        Path module = workingFolder.resolve("nn-examples");
        return (Files.isDirectory(module) ? module : workingFolder).resolve("book").resolve("figures");
    }
}
