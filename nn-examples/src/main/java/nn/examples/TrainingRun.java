package nn.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Loss;
import nn.examples.data.DataException;
import nn.examples.data.ImageData;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import nn.optim.files.Autosave;
import nn.optim.files.Checkpoint;
import nn.optim.files.Weights;

/** A classifier of images, made and trained as the options say. One seed gives one result, bit for bit. */
final class TrainingRun {

    private final Options options;
    private final ImageData data;
    private final Sequential network;
    private final Trainer trainer;
    private final Checkpoint checkpoint;

    /** From the start, or from the checkpoint if there is one. Throws FileFormatException if it is of another run. */
    TrainingRun(Options options, ImageData data) {
        this.options = options;
        this.data = data;
        this.network = network();
        GradientDescent descent = new GradientDescent(network, options.rate);
        this.trainer = new Trainer(network, loss(), descent, batches(), options.seed);
        this.checkpoint = new Checkpoint(Map.of(
                "model", Weights.of(network), "optimizer", descent, "trainer", trainer));
        options.checkpoint.ifPresent(TrainingRun::requireFolder);
        options.checkpoint.filter(Files::exists).ifPresent(checkpoint::load);
    }

    /** Before an epoch is lost. */
    private static void requireFolder(Path file) {
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new DataException("%s: its folder is not there, and --checkpoint makes none", file);
        }
    }

    /** Dense, batch normalisation if wanted, and ReLU for every hidden layer; then Dense, whose outputs are logits. */
    private Sequential network() {
        RandomGenerator random = new SplittableRandom(options.seed);
        List<Layer> layers = new ArrayList<>();
        int inputs = data.pixels();
        for (int width : options.hidden) {
            layers.add(new Dense(inputs, width, random));
            if (options.batchNorm) {
                layers.add(new BatchNorm(width));
            }
            layers.add(new Relu());
            inputs = width;
        }
        layers.add(new Dense(inputs, ImageData.CLASSES, random));
        return new Sequential(layers);
    }

    Sequential model() {
        return network;
    }

    Loss loss() {
        return new SoftmaxCrossEntropy();
    }

    /** Mini-batch gradient descent on softmax and cross entropy. */
    void train(TrainingListener listener) {
        TrainingListener saving = options.checkpoint
                .<TrainingListener>map(path -> Autosave.everyEpoch(checkpoint, path))
                .orElse(TrainingListener.silent());
        trainer.trainUntil(data.training(), options.epochs, TrainingListener.all(listener, saving));
    }

    /** How many epochs are done already. */
    int epochsDone() {
        return trainer.epochs();
    }

    /** The number of steps that training takes, or still takes. */
    long steps() {
        return (long) (options.epochs - epochsDone()) * batches().count(data.training().size());
    }

    /** Batch normalisation cannot learn from a single image: one that is left over joins the batch before. */
    private Batches batches() {
        Batches batches = Batches.mini(options.batchSize);
        boolean oneIsLeft = data.training().size() % options.batchSize == 1;
        return options.batchNorm && oneIsLeft ? batches.joiningLast() : batches;
    }
}
