package nn.examples.figures;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Elu;
import nn.layers.Gelu;
import nn.layers.Relu;
import nn.layers.Sigmoid;
import nn.layers.Tanh;
import org.knowm.xchart.XYChart;

/** Five activations, and on a second chart their slopes, as their own backward says. */
final class ActivationsChart {

    private static final Matrix X = Matrix.rowOf(Contour.places(-4, 4, 161));

    private ActivationsChart() {}

    static XYChart values() {
        XYChart chart = chart("Five activations", "y", Pass::output);
        chart.getStyler().setYAxisMin(-1.5).setYAxisMax(3.0);
        return chart;
    }

    static XYChart slopes() {
        Matrix ones = X.map(x -> 1);
        return chart("The slopes of five activations", "dy/dx", pass -> pass.backward(ones).input());
    }

    private static Map<String, Layer> activations() {
        Map<String, Layer> activations = new LinkedHashMap<>();
        activations.put("sigmoid", new Sigmoid());
        activations.put("tanh", new Tanh());
        activations.put("ELU", new Elu());
        activations.put("GELU", new Gelu());
        activations.put("ReLU", new Relu());
        return activations;
    }

    private static XYChart chart(String title, String yTitle, Function<Pass, Matrix> shown) {
        XYChart chart = Paper.chart(800, 420, title, "x", yTitle);
        activations().forEach((name, layer) -> Paper.line(chart, name, X.toArray(),
                shown.apply(layer.forward(X, Mode.inference())).toArray(), ink(chart)));
        return chart;
    }

    /** The next one. */
    private static Color ink(XYChart chart) {
        return Paper.INKS.get(chart.getSeriesCollection().size());
    }
}
