package nn.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import nn.benchmarks.Networks.Hidden;
import nn.examples.data.IdxFolder;
import nn.examples.data.ImageData;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.ConfusionMatrix;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/** A whole run: reads a folder of MNIST's format, trains 784-256-128-10 for one epoch, and tests it. */
public final class Epoch {

    private static final double RATE = 0.1;
    private static final int BATCH = 64;

    private Epoch() {}

    public static void main(String... arguments) {
        ImageData images = IdxFolder.read(Path.of(arguments[0]));
        Sequential network = Networks.images(Hidden.RELU);
        new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(network, RATE), Batches.mini(BATCH), 1)
                .train(images.training(), 1, TrainingListener.silent());
        double accuracy = ConfusionMatrix.of(network, images.test()).accuracy();
        System.out.printf(Locale.ROOT, "accuracy %.3f%n", accuracy);
    }
}
