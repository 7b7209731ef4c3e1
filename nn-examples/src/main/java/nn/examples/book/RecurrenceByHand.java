package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Recurrence;
import nn.layers.RnnCell;

/**
 * A recurrent network of one unit over three steps, {@code hₜ₊₁ = tanh(w xₜ + u hₜ)}, there and back with plain
 * numbers, beside what the layer says. The loss is the last state.
 */
public final class RecurrenceByHand {

    static final double W = 1;
    static final double U = 0.8;
    static final double[] X = {0.5, -0.3, 0.2};

    private static final double START = 0.1;

    private RecurrenceByHand() {}

    /**
     * One step on its way there and back.
     *
     * @param da ∂L/∂a, a being what tanh is taken of
     */
    record Step(int t, double x, double before, double after, double dAfter, double da) {

        /** What this step says of u. */
        double du() {
            return before * da;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d %6.1f %8.4f %8.4f %12.4f %8.4f %9.4f",
                    t, x, before, after, dAfter, da, du());
        }
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** The states, from the initial one to the last. */
    private static double[] states() {
        double[] h = new double[X.length + 1];
        h[0] = START;
        for (int t = 0; t < X.length; t++) {
            h[t + 1] = Math.tanh(W * X[t] + U * h[t]);
        }
        return h;
    }

    static List<Step> steps() {
        double[] h = states();
        Step[] steps = new Step[X.length];
        // ∂L/∂h of the last state, which is the loss
        double dh = 1;
        for (int t = X.length - 1; t >= 0; t--) {
            double da = dh * (1 - h[t + 1] * h[t + 1]);
            steps[t] = new Step(t, X[t], h[t], h[t + 1], dh, da);
            dh = da * U;
        }
        return List.of(steps);
    }

    /** {@code ∂L/∂u} if the way back ends after so many steps. */
    static double truncated(int steps) {
        return steps().stream().skip(X.length - steps).mapToDouble(Step::du).sum();
    }

    /** {@code ∂L/∂u}, as the layer says. */
    static double ofLayer() {
        RnnCell cell = new RnnCell(Matrix.rowOf(W), Matrix.rowOf(U), Matrix.rowOf(0));
        Pass pass = new Recurrence(cell, X.length).forward(Matrix.rowOf(X), Matrix.rowOf(START), Mode.inference());
        Gradients gradients = pass.backward(Matrix.rowOf(0, 0, 1));
        return gradients.of(cell.parameters().get("recurrentWeight")).get(0, 0);
    }

    static String report() {
        return "t     x   h before  h after   dL/dh after    dL/da  its dL/du\n"
                + steps().stream().map(Step::toString).collect(Collectors.joining("\n"))
                + String.format(Locale.ROOT, "%n%ndL/du, the layer says  %.4f", ofLayer())
                + IntStream.rangeClosed(1, X.length).mapToObj(k -> String.format(Locale.ROOT,
                        "%nfrom the last %d steps  %.4f", k, truncated(k))).collect(Collectors.joining());
    }
}
