package nn.examples;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.examples.book.ShiftedDigits;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.layers.BatchNorm;
import nn.layers.Conv2d;
import nn.layers.Dense;
import nn.layers.ImageShape;
import nn.layers.MaxPool2d;
import nn.layers.Positionwise;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.Window;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.ConfusionMatrix;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/**
 * A small convolution net that learns to read the digits: two convolutions, each with batch normalisation, ReLU and max
 * pooling, then a dense layer. It prints the loss and the accuracy on the test set after each epoch, and in the end
 * what was taken for what, and the accuracy on images that have moved.
 *
 * <p>Source: in the order of LeNet, with today's parts; LeCun, Bottou, Bengio and Haffner, <i>Gradient-Based Learning
 * Applied to Document Recognition</i>, 1998, section II.
 */
public final class ConvolutionNet {

    private static final ImageShape IMAGE = new ImageShape(8, 8, 1);
    private static final Window THREE = Window.of(3, 3).withPadding(1, 1);
    private static final Window HALVING = Window.of(2, 2).withStride(2, 2);
    private static final long SEED = 1;
    private static final double RATE = 0.05;
    private static final int BATCH = 32;
    private static final int EPOCHS = 10;

    private ConvolutionNet() {}

    /**
     * Trains it and prints how well it reads.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        run(Transcript.ofConsole());
    }

    static void run(Transcript transcript) {
        ImageData digits = Digits.read();
        Sequential network = network(SEED);
        transcript.network(network);
        learn(network, digits, SEED, printing(network, digits, transcript.out()));
        transcript.out().printf("%nrows are the digits, columns what the network said%n%s%n",
                ConfusionMatrix.of(network, digits.test()));
        transcript.out().printf(Locale.ROOT, "one pixel to the right: accuracy %.1f %%%n",
                100 * ConfusionMatrix.of(network, ShiftedDigits.shifted(digits.test())).accuracy());
    }

    static Sequential network(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Conv2d first = new Conv2d(IMAGE, 8, THREE, random);
        MaxPool2d firstPool = new MaxPool2d(first.output(), HALVING);
        Conv2d second = new Conv2d(firstPool.output(), 16, THREE, random);
        MaxPool2d secondPool = new MaxPool2d(second.output(), HALVING);
        return new Sequential(
                first, new Positionwise(8, new BatchNorm(8)), new Relu(), firstPool,
                second, new Positionwise(16, new BatchNorm(16)), new Relu(), secondPool,
                new Dense(secondPool.output().size(), ImageData.CLASSES, random));
    }

    /** Mini-batch gradient descent on softmax and cross entropy. */
    static void learn(Sequential network, ImageData digits, long seed, TrainingListener listener) {
        GradientDescent descent = new GradientDescent(network, RATE);
        new Trainer(network, new SoftmaxCrossEntropy(), descent, Batches.mini(BATCH), seed)
                .train(digits.training(), EPOCHS, listener);
    }

    private static TrainingListener printing(Sequential network, ImageData digits, PrintWriter out) {
        return new TrainingListener() {
            @Override
            public void epoch(int epoch, double loss) {
                double accuracy = ConfusionMatrix.of(network, digits.test()).accuracy();
                out.printf(Locale.ROOT, "epoch %2d: loss %.4f, accuracy %.1f %%%n", epoch, loss, 100 * accuracy);
            }
        };
    }
}
