package nn.examples.mistakes;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.examples.book.OneParameter;
import nn.optim.Adam;
import nn.optim.Optimizer;

/** Adam with one mistake: ε stands inside of the root, where 1e-8 is as much as 1e-4 outside. */
final class AdamEpsilonInside implements Optimizer {

    private final Parameter p;
    private final double eta;
    private Matrix m;
    private Matrix v;
    private int t;

    AdamEpsilonInside(OneParameter model, double eta) {
        this.p = model.p();
        this.eta = eta;
        this.m = p.value().times(0);
        this.v = p.value().times(0);
    }

    @Override
    public void step(Gradients gradients) {
        Matrix g = gradients.of(p);
        t++;
        m = m.times(0.9).plus(g.times(0.1));
        v = v.times(0.999).plus(g.hadamard(g).times(0.001));
        Matrix mHat = m.times(1 / (1 - Math.pow(0.9, t)));
        Matrix vHat = v.times(1 / (1 - Math.pow(0.999, t)));
        // wrong: p ← p − η · m̂ / √(v̂ + ε)
        p.set(p.value().minus(mHat.combine(vHat, (a, b) -> eta * a / Math.sqrt(b + 1e-8))));
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** How long the first step is, with a rate of 1. */
    static String report() {
        return Stream.concat(
                Stream.of("gradient   eps outside   inside"),
                DoubleStream.of(1, 1e-2, 1e-4, 1e-6, 1e-8).mapToObj(AdamEpsilonInside::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(double gradient) {
        OneParameter right = OneParameter.of(0);
        OneParameter wrong = OneParameter.of(0);
        return String.format(Locale.ROOT, "%8.0e %13.4f %8.4f", gradient,
                -right.move(new Adam(right, 1), gradient).get(0, 0),
                -wrong.move(new AdamEpsilonInside(wrong, 1), gradient).get(0, 0));
    }
}
