package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm;
import nn.layers.GroupNorm;
import nn.layers.LayerNorm;
import nn.layers.RmsNorm;

/** One batch of three rows and four columns through each of the normalisations. */
public final class Normalisations {

    static final Matrix X = Matrix.of(3, 4, 1, 3, 10, 30, 2, 6, 20, 60, 6, 2, 60, 20);

    private static final List<Layer> LAYERS =
            List.of(new BatchNorm(4), new LayerNorm(4), new GroupNorm(2, 4), new RmsNorm(4));

    private Normalisations() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return text("x", X) + LAYERS.stream()
                .map(layer -> text(layer.toString(), layer.forward(X, Mode.training(1)).output()))
                .collect(Collectors.joining());
    }

    private static String text(String name, Matrix y) {
        return IntStream.range(0, y.rows())
                .mapToObj(i -> String.format(Locale.ROOT, "%-15s%s%n", i == 0 ? name : "", row(y.row(i))))
                .collect(Collectors.joining());
    }

    private static String row(Matrix row) {
        return DoubleStream.of(row.toArray()).mapToObj(v -> String.format(Locale.ROOT, "%8.2f", v))
                .collect(Collectors.joining());
    }
}
