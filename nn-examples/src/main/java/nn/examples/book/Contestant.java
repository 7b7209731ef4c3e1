package nn.examples.book;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Loss;
import nn.examples.mistakes.BatchNormOfConstants;
import nn.examples.mistakes.CrossEntropyGradientOfTheSum;
import nn.examples.mistakes.DenseThatNeverLearns;
import nn.examples.mistakes.DenseWithoutBiasGradient;
import nn.examples.mistakes.ReluWithoutMask;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;

/** The networks that learn the digits: two that are right, and copies of these with one mistake each. */
public enum Contestant {

    /** Dense layers and ReLU. */
    RIGHT("64-64-10, right", new SoftmaxCrossEntropy(), random -> List.of(
            new Dense(64, 64, random), new Relu(), new Dense(64, 10, random))),

    /** Its biases stay as they are. */
    BIAS_FORGOTTEN("no gradient for any bias", new SoftmaxCrossEntropy(), random -> List.of(
            new DenseWithoutBiasGradient(64, 64, random), new Relu(), new DenseWithoutBiasGradient(64, 10, random))),

    /** ReLU hands back all that it gets. */
    MASK_FORGOTTEN("ReLU's way back without its mask", new SoftmaxCrossEntropy(), random -> List.of(
            new Dense(64, 64, random), new ReluWithoutMask(), new Dense(64, 10, random))),

    /** Its first layer stays as it is. */
    NEVER_LEARNS("the first layer never learns", new SoftmaxCrossEntropy(), random -> List.of(
            new DenseThatNeverLearns(64, 64, random), new Relu(), new Dense(64, 10, random))),

    /** Its gradient is as many times too large as the batch has rows. */
    SUMMED("the loss's gradient summed, not averaged", new CrossEntropyGradientOfTheSum(), random -> List.of(
            new Dense(64, 64, random), new Relu(), new Dense(64, 10, random))),

    /** Batch normalisation in front of each ReLU. */
    NORMALISED("64-64-32-10, batch norm, right", new SoftmaxCrossEntropy(), random -> List.of(
            new Dense(64, 64, random), new BatchNorm(64), new Relu(),
            new Dense(64, 32, random), new BatchNorm(32), new Relu(), new Dense(32, 10, random))),

    /** Batch normalisation takes mean and variance for constants on the way back. */
    PATHS_FORGOTTEN("no path through mean and variance", new SoftmaxCrossEntropy(), random -> List.of(
            new Dense(64, 64, random), new BatchNormOfConstants(64), new Relu(),
            new Dense(64, 32, random), new BatchNormOfConstants(32), new Relu(), new Dense(32, 10, random)));

    private final String title;
    private final Loss loss;
    private final Function<RandomGenerator, List<Layer>> layers;

    Contestant(String title, Loss loss, Function<RandomGenerator, List<Layer>> layers) {
        this.title = title;
        this.loss = loss;
        this.layers = layers;
    }

    /**
     * The network before it has learned anything.
     *
     * @param random draws its weights
     * @return a new network
     */
    public Sequential network(RandomGenerator random) {
        return new Sequential(layers.apply(random));
    }

    /** {@return what it is trained on} */
    public Loss loss() {
        return loss;
    }

    /** {@return the network without the mistake: from one seed, both start from the same weights} */
    public Contestant twin() {
        return this == NORMALISED || this == PATHS_FORGOTTEN ? NORMALISED : RIGHT;
    }

    @Override
    public String toString() {
        return title;
    }
}
