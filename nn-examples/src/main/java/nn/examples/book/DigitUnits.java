package nn.examples.book;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.examples.data.ImageData;
import nn.layers.Dense;
import nn.layers.Initializer;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import nn.optim.WeightDecay;

/**
 * A dense network that has learned the digits: 64 pixels, 12 units, 10 classes. Its first weights start small and
 * decay, so that what is left of them has been learned.
 */
public final class DigitUnits {

    /** How many units the first layer has. */
    public static final int UNITS = 12;

    private static final int PIXELS = 64;
    private static final int EPOCHS = 5;
    private static final int BATCH = 16;
    private static final double RATE = 0.1;
    private static final double DECAY = 1e-3;
    private static final long SEED = 1;
    private static final Initializer SMALL =
            (inputs, outputs, random) -> Initializer.he().weight(inputs, outputs, random).times(0.3);

    private final Dense first;
    private final Sequential network;

    private DigitUnits(RandomGenerator random) {
        this.first = new Dense(PIXELS, UNITS, SMALL, random);
        this.network = new Sequential(first, new Relu(), new Dense(UNITS, ImageData.CLASSES, random));
    }

    /**
     * Mini-batch gradient descent on softmax and cross entropy.
     *
     * @param digits what to learn from
     * @return the network that has learned them
     */
    public static DigitUnits learnedFrom(ImageData digits) {
        DigitUnits units = new DigitUnits(new SplittableRandom(SEED));
        LearningRate rate = LearningRate.constant(RATE);
        WeightDecay decaying = new WeightDecay(units.network, new GradientDescent(units.network, rate), rate, DECAY);
        new Trainer(units.network, new SoftmaxCrossEntropy(), decaying, Batches.mini(BATCH), SEED)
                .train(digits.training(), EPOCHS, TrainingListener.silent());
        return units;
    }

    Sequential network() {
        return network;
    }

    /** {@return what each unit weighs the pixels with, as pictures of one row each} */
    public List<Matrix> pictures() {
        Matrix weight = first.parameters().get("weight").value().transpose();
        return IntStream.range(0, UNITS).mapToObj(weight::row).toList();
    }
}
