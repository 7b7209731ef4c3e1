package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.examples.mistakes.BatchNormWithoutEpsilonBackward;
import nn.gradcheck.Entry;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;

/**
 * A relative error of a ten-thousandth or a thousandth, from four causes that are no mistake and from one that is; and
 * what the gradient check says of each.
 */
public final class OneNumberFourCauses {

    private static final Matrix X = Matrix.of(4, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5, -1, 0.25);
    private static final Matrix TARGET = Matrix.of(4, 2, 1, 0, 0.5, -1, 0, 1, 2, -1);

    private OneNumberFourCauses() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static List<Suspect> suspects() {
        return List.of(
                new Suspect("rounding", smallInput(), Matrix.rowOf(1, 2e-8), Matrix.rowOf(1, -0.5), "0.weight", 1, 0),
                new Suspect("truncation", smallVariance(), Matrix.columnOf(4, -4), Matrix.columnOf(0.5, 0.25),
                        "0.weight", 0, 0),
                kink("a kink stepped over", 8e-6),
                kink("a kink stood on", 0),
                new Suspect("a structural zero", normalised(new BatchNorm(2)), X, TARGET, "0.bias", 0, 0),
                new Suspect("a mistake", normalised(new BatchNormWithoutEpsilonBackward(2)), X, TARGET,
                        "0.weight", 0, 0));
    }

    /** The loss is about 2, and a weight of the second input moves it by next to nothing. */
    private static Layer smallInput() {
        return new Sequential(new Dense(Matrix.of(2, 2, 0.5, 1.25, -0.75, 0.5), Matrix.rowOf(-0.25, 0.375)));
    }

    /** Two rows at ±0.0016: their variance is a quarter of ε, and the output bends within a step. */
    private static Layer smallVariance() {
        return new Sequential(new Dense(Matrix.of(1, 1, 0.0004), Matrix.of(1, 1, 0.5)), new BatchNorm(1));
    }

    /** Five rows; the first comes to the ReLU so far above 0. */
    private static Suspect kink(String cause, double above) {
        Layer network = new Sequential(new Dense(Matrix.of(1, 1, 0.5), Matrix.of(1, 1, above - 0.5)), new Relu());
        return new Suspect(cause, network, Matrix.columnOf(1, 2, 3, -1, 4), Matrix.columnOf(-0.25, 2, -1, 1, -1),
                "0.weight", 0, 0);
    }

    private static Layer normalised(Layer norm) {
        return new Sequential(new Dense(Matrix.of(2, 2, 0.1, 0.05, -0.025, 0.1), Matrix.rowOf(0.5, -0.25)), norm);
    }

    static String report() {
        String heading = "cause                relative error  backward     differences   ± their error  verdict";
        return Stream.concat(Stream.of(heading), suspects().stream().map(OneNumberFourCauses::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Suspect suspect) {
        Entry entry = suspect.entry();
        return String.format(Locale.ROOT, "%-20s %14.1e  %11s  %11s  %14.1e  %s", suspect.cause(),
                suspect.relativeError(), sixDigits(entry.backward()), sixDigits(entry.numeric()), entry.error(),
                entry.verdict());
    }

    private static String sixDigits(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1e-3 ? "%.4e" : "%.6f", value);
    }
}
