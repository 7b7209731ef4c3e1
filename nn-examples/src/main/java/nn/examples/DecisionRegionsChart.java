package nn.examples;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.figures.Paper;
import nn.layers.Sequential;
import nn.optim.Examples;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Toys side by side: full points are examples, faint ones say which class the network gives to a place. */
public final class DecisionRegionsChart {

    /** How far a toy's square reaches from its middle to all four sides, and how far the next toy's middle is. */
    private static final double REACH = 1.8;
    private static final double DISTANCE = 3.8;

    private static final int PLACES_A_SIDE = 60;

    private static final List<Color> DARK = List.of(Paper.BLUE, Paper.ORANGE, Paper.GREEN);
    private static final List<Color> LIGHT = DARK.stream().map(Paper::faint).toList();

    private DecisionRegionsChart() {}

    /** A network learns each toy first. */
    static XYChart chart(List<Examples> toys) {
        XYChart chart = new XYChart(350 * toys.size(), 380);
        chart.setTitle("Decision regions");
        Paper.style(chart);
        style(chart.getStyler());
        for (int i = 0; i < toys.size(); i++) {
            add(chart, i, toys.get(i), DecisionRegions.learn(toys.get(i)));
        }
        return chart;
    }

    private static void style(XYStyler styler) {
        styler.setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        styler.setLegendVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setMarkerSize(5);
    }

    private static void add(XYChart chart, int toy, Examples examples, Sequential network) {
        Matrix middle = examples.x().columnMeans();
        Matrix places = places().plusRow(middle);
        Matrix answers = network.forward(places, Mode.inference()).output();
        // the toy's middle goes to its own place in the row of toys
        Matrix shift = Matrix.rowOf(toy * DISTANCE, 0).minus(middle);
        add(chart, "places " + toy, places.plusRow(shift), answers, LIGHT);
        add(chart, "examples " + toy, examples.x().plusRow(shift), examples.target(), DARK);
    }

    /** A grid over a square around the origin. */
    private static Matrix places() {
        double step = 2 * REACH / (PLACES_A_SIDE - 1);
        return Matrix.generate(PLACES_A_SIDE * PLACES_A_SIDE, 2,
                (i, j) -> -REACH + step * (j == 0 ? i % PLACES_A_SIDE : i / PLACES_A_SIDE));
    }

    /** The class of a point is that of its highest score. */
    private static void add(XYChart chart, String name, Matrix points, Matrix scores, List<Color> colors) {
        for (int label = 0; label < scores.columns(); label++) {
            Matrix chosen = ofClass(points, scores, label);
            XYSeries series = chart.addSeries(name + " of class " + label,
                    chosen.columns(0, 1).toArray(), chosen.columns(1, 2).toArray());
            series.setMarker(SeriesMarkers.SQUARE);
            series.setMarkerColor(colors.get(label));
        }
    }

    private static Matrix ofClass(Matrix points, Matrix scores, int label) {
        return points.rowsAt(IntStream.range(0, points.rows()).filter(i -> scores.argMax(i) == label).toArray());
    }
}
