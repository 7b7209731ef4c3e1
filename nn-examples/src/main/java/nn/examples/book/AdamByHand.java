package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Matrix;
import nn.optim.Adam;
import nn.optim.LearningRate;

/**
 * Adam's averages, their corrections and its steps along given gradients, with β₁ = ½ and β₂ = ¾, where the numbers
 * hardly round, and a rate of 1.
 */
public final class AdamByHand {

    private static final double BETA_1 = 0.5;
    private static final double BETA_2 = 0.75;
    private static final double EPSILON = 1e-8;

    private AdamByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(),
                "   t    g       m       v   m hat   v hat    step",
                lines(4, 4, 4, 4),
                "",
                lines(4, -4, 4, -4));
    }

    private static String lines(double... gradients) {
        OneParameter model = OneParameter.of(0);
        Adam adam = new Adam(model, LearningRate.constant(1), BETA_1, BETA_2, EPSILON);
        return DoubleStream.of(gradients).mapToObj(g -> line(adam, g, model.move(adam, g)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Adam adam, double g, Matrix moved) {
        double t = number(adam, "steps");
        double m = number(adam, "mean.p");
        double v = number(adam, "square.p");
        return String.format(Locale.ROOT, "%4.0f %4.0f %7.4f %7.4f %7.4f %7.4f %7.4f", t, g, m, v,
                m / (1 - Math.pow(BETA_1, t)), v / (1 - Math.pow(BETA_2, t)), moved.get(0, 0));
    }

    private static double number(Adam adam, String name) {
        return adam.state().get(name).get(0, 0);
    }
}
