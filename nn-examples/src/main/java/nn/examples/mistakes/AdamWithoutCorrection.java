package nn.examples.mistakes;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.examples.book.OneParameter;
import nn.optim.Adam;
import nn.optim.Optimizer;

/** Adam with one mistake: its averages are taken as they are, although they started at 0. */
final class AdamWithoutCorrection implements Optimizer {

    private static final double RATE = 0.001;
    private static final List<Integer> SHOWN = List.of(1, 2, 5, 10, 20, 50, 100, 500, 1000);

    private final Parameter p;
    private final double eta;
    private Matrix m;
    private Matrix v;

    AdamWithoutCorrection(OneParameter model, double eta) {
        this.p = model.p();
        this.eta = eta;
        this.m = p.value().times(0);
        this.v = p.value().times(0);
    }

    @Override
    public void step(Gradients gradients) {
        Matrix g = gradients.of(p);
        // m ← β₁ · m + (1 − β₁) · ∂L/∂p
        m = m.times(0.9).plus(g.times(0.1));
        // v ← β₂ · v + (1 − β₂) · (∂L/∂p)²
        v = v.times(0.999).plus(g.hadamard(g).times(0.001));
        // wrong: p ← p − η · m / (√v + ε)
        p.set(p.value().minus(m.combine(v, (a, b) -> eta * a / (Math.sqrt(b) + 1e-8))));
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** How long a step is along a gradient that stays the same, in units of the rate. */
    static String report() {
        double[] right = lengths(model -> new Adam(model, RATE));
        double[] wrong = lengths(model -> new AdamWithoutCorrection(model, RATE));
        return Stream.concat(
                Stream.of("step   with hats   without"),
                SHOWN.stream().map(t -> String.format(Locale.ROOT, "%4d %11.4f %9.4f", t, right[t - 1], wrong[t - 1])))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    static double[] lengths(Function<OneParameter, Optimizer> rule) {
        OneParameter model = OneParameter.of(0);
        Optimizer optimizer = rule.apply(model);
        return IntStream.range(0, 1000).mapToDouble(t -> -model.move(optimizer, 3).get(0, 0) / RATE).toArray();
    }
}
