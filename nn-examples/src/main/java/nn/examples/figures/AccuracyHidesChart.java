package nn.examples.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import nn.examples.book.AccuracyHides;
import nn.examples.book.Contestant;
import nn.examples.book.LearningRun;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.XYStyler;

/**
 * The part of the test digits that each contestant gets wrong, after each epoch, on a logarithmic axis. Whoever reads
 * fewer than half of them stands at its upper end: how many more is chaos.
 */
final class AccuracyHidesChart {

    private static final double MOST = 50;
    private static final BasicStroke LINE = new BasicStroke(2);
    private static final BasicStroke DASHES =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {7, 5}, 0);

    private AccuracyHidesChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(800, 660, "Seven networks learn the digits; five of them with wrong gradients",
                "epoch", "test digits read wrongly, % (at most 50)");
        style(chart.getStyler());
        for (LearningRun run : AccuracyHides.runs()) {
            add(chart, run);
        }
        return chart;
    }

    private static Color ink(Contestant contestant) {
        return switch (contestant) {
            case RIGHT, NORMALISED -> Paper.BLUE;
            case BIAS_FORGOTTEN -> Paper.GREEN;
            case MASK_FORGOTTEN, PATHS_FORGOTTEN -> Paper.PURPLE;
            case NEVER_LEARNS -> Paper.ORANGE;
            case SUMMED -> Paper.RED;
        };
    }

    private static void style(XYStyler styler) {
        Function<Double, String> plain = value -> String.format(Locale.ROOT, "%.0f", value);
        styler.setLegendLayout(LegendLayout.Vertical);
        styler.setYAxisLogarithmic(true);
        styler.setYAxisTickLabelsFormattingFunction(plain);
        styler.setXAxisTickLabelsFormattingFunction(plain);
        styler.setYAxisMin(1.0);
        styler.setYAxisMax(MOST);
    }

    /** Dashed with batch normalisation. */
    private static void add(XYChart chart, LearningRun run) {
        double[] epochs = IntStream.rangeClosed(1, run.accuracies().size()).asDoubleStream().toArray();
        double[] errors = run.accuracies().stream()
                .mapToDouble(accuracy -> Math.min(MOST, 100 * (1 - accuracy))).toArray();
        Contestant contestant = run.contestant();
        Paper.line(chart, contestant.toString(), epochs, errors, ink(contestant))
                .setLineStyle(contestant.twin() == Contestant.NORMALISED ? DASHES : LINE);
    }
}
