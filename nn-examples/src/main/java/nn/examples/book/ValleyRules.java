package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.optim.AdaGrad;
import nn.optim.Adam;
import nn.optim.GradientDescent;
import nn.optim.Momentum;
import nn.optim.Nesterov;
import nn.optim.Optimizer;
import nn.optim.RmsProp;

/** Six rules of descent in a narrow valley, and in the same one turned by 45°: how far from the bottom they end. */
public final class ValleyRules {

    static final int STEPS = 100;

    /** A rule of descent with its usual settings, and a rate that suits it in the valley along the axis. */
    public enum Rule {

        /** Plain gradient descent. */
        DESCENT("descent", 0.018, GradientDescent::new),
        /** The heavy ball. */
        MOMENTUM("momentum", 0.015, Momentum::new),
        /** The ball that looks ahead. */
        NESTEROV("Nesterov", 0.01, Nesterov::new),
        /** Divided by the root of all squares. */
        ADA_GRAD("AdaGrad", 1, AdaGrad::new),
        /** Divided by the root of a running mean of squares. */
        RMS_PROP("RMSProp", 0.1, RmsProp::new),
        /** Momentum, divided so. */
        ADAM("Adam", 0.2, Adam::new);

        private final String text;
        private final double rate;
        private final BiFunction<Layer, Double, Optimizer> rule;

        Rule(String text, double rate, BiFunction<Layer, Double, Optimizer> rule) {
            this.text = text;
            this.rate = rate;
            this.rule = rule;
        }

        Optimizer of(Layer model) {
            return rule.apply(model, rate);
        }

        /**
         * The way through the straight valley.
         *
         * @param steps how many are taken
         * @return the place, a row, at the start and after each step
         */
        public List<Matrix> path(int steps) {
            return Valley.straight().path(this::of, steps);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private ValleyRules() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.concat(
                Stream.of("           rate   along the axis   turned by 45°"),
                Stream.of(Rule.values()).map(ValleyRules::line)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Rule rule) {
        return String.format(Locale.ROOT, "%-9s %5s %16.4f %15.4f", rule, rule.rate,
                distance(Valley.straight(), rule), distance(Valley.turned(), rule));
    }

    /** From the lowest point, after the last step. */
    static double distance(Valley valley, Rule rule) {
        Matrix last = valley.path(rule::of, STEPS).get(STEPS);
        return Math.hypot(last.get(0, 0), last.get(0, 1));
    }
}
