package nn.examples.book;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.mistakes.BatchNormOfConstants;
import nn.examples.mistakes.DenseThatNeverLearns;
import nn.examples.mistakes.DenseWithoutBiasGradient;
import nn.examples.mistakes.ReluWithoutMask;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.VariableReport;
import nn.gradcheck.Verdict;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;

/** One small network, Dense, batch norm, ReLU, Dense, in eight conditions, and the verdict on each of its gradients. */
public final class VerdictMap {

    /** The gradients, from the first layer to the last. */
    public static final List<String> VARIABLES =
            List.of("input", "0.weight", "0.bias", "1.gamma", "1.beta", "3.weight", "3.bias");
    private static final int WIDTH = 3;
    private static final Matrix X = Matrix.of(4, 3,
            0.5, -1.25, 2, 1.5, 0.75, -0.5, -2, 1, 0.25, 1.75, -0.25, -1);
    /** Added to an input, it takes away all but four digits behind the point. */
    private static final double FAR = 1e12;

    private VerdictMap() {}

    /**
     * What the check says in one condition.
     *
     * @param condition what was done to the network, in words
     * @param verdicts on the {@link #VARIABLES}, in their order
     */
    public record Line(String condition, List<Verdict> verdicts) {}

    /** {@return a line for each condition} */
    public static List<Line> lines() {
        return List.of(
                line("right, in training", right()),
                line("right, in inference", right(), X, Mode.inference()),
                line("last bias forgotten", network(dense(), norm(), new Relu(),
                        new DenseWithoutBiasGradient(WIDTH, WIDTH, random()))),
                line("first layer never learns", network(
                        new DenseThatNeverLearns(WIDTH, WIDTH, random()), norm(), new Relu(), dense())),
                line("ReLU without its mask", network(dense(), norm(), new ReluWithoutMask(), dense())),
                line("batch norm of constants", network(
                        dense(), new BatchNormOfConstants(WIDTH), new Relu(), dense())),
                line("right, a ReLU at 0", restingAtZero(right())),
                line("right, inputs of 1e12", right(), X.map(v -> v + FAR), Mode.training(1)));
    }

    private static Layer right() {
        return network(dense(), norm(), new Relu(), dense());
    }

    private static Layer network(Layer... layers) {
        return new Sequential(layers);
    }

    private static Layer dense() {
        return new Dense(WIDTH, WIDTH, random());
    }

    private static Layer norm() {
        return new BatchNorm(WIDTH);
    }

    private static SplittableRandom random() {
        return new SplittableRandom(3);
    }

    /** Without weights, the first unit is the same in every row; its x̂ is 0, and with it what comes to the ReLU. */
    private static Layer restingAtZero(Layer network) {
        Matrix weight = network.parameters().get("0.weight").value();
        network.parameters().get("0.weight").set(weight.timesRow(Matrix.rowOf(0, 1, 1)));
        network.parameters().get("1.beta").set(Matrix.rowOf(0, 0.75, -0.5));
        return network;
    }

    private static Line line(String condition, Layer network) {
        return line(condition, network, X, Mode.training(1));
    }

    private static Line line(String condition, Layer network, Matrix x, Mode mode) {
        return new Line(condition, new GradientCheck(42).check(network, x, mode).variables().stream()
                .filter(variable -> VARIABLES.contains(variable.variable()))
                .map(VariableReport::verdict).toList());
    }
}
