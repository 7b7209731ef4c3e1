package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Loss;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.AdaGrad;
import nn.optim.Adam;
import nn.optim.AdamW;
import nn.optim.Batches;
import nn.optim.GradientDescent;
import nn.optim.Metric;
import nn.optim.Momentum;
import nn.optim.Nesterov;
import nn.optim.Optimizer;
import nn.optim.RmsProp;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/** One epoch on the digits with each rule: the same network, the same batches in the same order. */
public final class RulesOnDigits {

    private static final long SEED = 1;
    private static final Loss LOSS = new SoftmaxCrossEntropy();
    private static final List<Function<Layer, Optimizer>> RULES = List.of(
            model -> new GradientDescent(model, 0.1), model -> new Momentum(model, 0.1),
            model -> new Nesterov(model, 0.1), model -> new AdaGrad(model, 0.05),
            model -> new RmsProp(model, 0.01), model -> new Adam(model, 0.01), model -> new AdamW(model, 0.01));

    private RulesOnDigits() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        ImageData digits = Digits.read();
        return Stream.concat(
                Stream.of("test loss  accuracy"),
                RULES.stream().map(rule -> line(digits, rule))).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(ImageData digits, Function<Layer, Optimizer> rule) {
        RandomGenerator random = new SplittableRandom(SEED);
        Sequential network = new Sequential(
                new Dense(64, 16, random), new Relu(), new Dense(16, ImageData.CLASSES, random));
        Optimizer optimizer = rule.apply(network);
        String name = optimizer.toString();
        new Trainer(network, LOSS, optimizer, Batches.mini(32), SEED)
                .train(digits.training(), 1, TrainingListener.silent());
        return String.format(Locale.ROOT, "%9.4f %7.1f %%  %s", Metric.loss(LOSS).of(network, digits.test()),
                100 * Metric.accuracy().of(network, digits.test()), name);
    }
}
