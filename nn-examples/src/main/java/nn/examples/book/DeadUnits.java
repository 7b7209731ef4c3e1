package nn.examples.book;

import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.data.Toys;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Examples;
import nn.optim.GradientDescent;

/** Hidden units that are silent for every example after training with too large a rate, and stay so ever after. */
public final class DeadUnits {

    static final int HIDDEN = 32;

    private static final Examples MOONS = Toys.moons(40, 0.1, 1);
    private static final Loss LOSS = new SoftmaxCrossEntropy();
    private static final int STEPS = 100;
    private static final double GENTLE = 0.1;
    private static final long SEED = 1;

    private DeadUnits() {}

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
                Stream.of("rate   silent units of " + HIDDEN + "   after as many steps at rate " + GENTLE),
                Stream.of(0.1, 3.0, 10.0).map(DeadUnits::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    static Sequential network(Layer activation) {
        RandomGenerator random = new SplittableRandom(SEED);
        return new Sequential(new Dense(2, HIDDEN, random), activation, new Dense(HIDDEN, 2, random));
    }

    static void learn(Sequential network, double rate) {
        GradientDescent descent = new GradientDescent(network, rate);
        for (int step = 0; step < STEPS; step++) {
            OneStep.step(network, LOSS, descent, MOONS, Mode.training(step));
        }
    }

    /** The units whose output is 0 for every example: no gradient reaches their weights. */
    static Set<Integer> silent(Sequential network) {
        Matrix hidden = network.forward(MOONS.x(), Mode.inference()).children().get(1).pass().output();
        return IntStream.range(0, HIDDEN).filter(unit -> hidden.columns(unit, unit + 1).maxAbs() == 0)
                .boxed().collect(Collectors.toSet());
    }

    private static String line(double rate) {
        Sequential network = network(new Relu());
        learn(network, rate);
        int silent = silent(network).size();
        learn(network, GENTLE);
        return String.format(Locale.ROOT, "%4.1f%22d%33d", rate, silent, silent(network).size());
    }
}
