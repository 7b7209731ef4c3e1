package nn.examples.book;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.layers.losses.L2Penalty;
import nn.optim.Adam;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import nn.optim.Optimizer;
import nn.optim.WeightDecay;

/**
 * A penalty in the loss beside decoupled decay, under plain descent and under Adam: three weights, all 1, whose
 * gradients swing between plus and minus 0.1, plus and minus 1, and plus and minus 10.
 */
public final class DecayByHand {

    static final int STEPS = 200;

    private static final LearningRate RATE = LearningRate.constant(0.01);
    private static final double LAMBDA = 0.5;

    private DecayByHand() {}

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
                "                      by 0.1        by 1       by 10",
                line("descent, penalty", withPenalty(GradientDescent::new)),
                line("descent, decay", withDecay(GradientDescent::new)),
                line("Adam, penalty", withPenalty(Adam::new)),
                line("Adam, decay", withDecay(Adam::new)));
    }

    /** The weights at the end. */
    static Matrix withPenalty(BiFunction<Layer, LearningRate, Optimizer> rule) {
        OneParameter model = OneParameter.of(1, 1, 1);
        Optimizer optimizer = rule.apply(model, RATE);
        L2Penalty penalty = new L2Penalty(LAMBDA);
        return swing(model, gradients -> optimizer.step(penalty.addTo(gradients, model)));
    }

    static Matrix withDecay(BiFunction<Layer, LearningRate, Optimizer> rule) {
        OneParameter model = OneParameter.of(1, 1, 1);
        return swing(model, new WeightDecay(model, rule.apply(model, RATE), RATE, LAMBDA));
    }

    private static Matrix swing(OneParameter model, Optimizer optimizer) {
        for (int step = 0; step < STEPS; step++) {
            double sign = step % 2 == 0 ? 1 : -1;
            model.move(optimizer, 0.1 * sign, sign, 10 * sign);
        }
        return model.p().value();
    }

    private static String line(String name, Matrix weights) {
        return String.format(Locale.ROOT, "%-20s", name) + DoubleStream.of(weights.toArray())
                .mapToObj(w -> String.format(Locale.ROOT, "%12.4f", w)).collect(Collectors.joining());
    }
}
