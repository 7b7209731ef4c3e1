package nn.examples.resume;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Dropout;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.AdamW;
import nn.optim.Batches;
import nn.optim.EarlyStopping;
import nn.optim.Examples;
import nn.optim.LearningRate;
import nn.optim.Metric;
import nn.optim.Optimizer;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import nn.optim.files.Autosave;
import nn.optim.files.Checkpoint;
import nn.optim.files.Weights;

/**
 * A program that trains a network with everything that has a state: running averages, chance, an optimizer that
 * remembers, a schedule, early stopping. It goes on from its checkpoint if there is one, saves another after every
 * step, and writes the weights when it is done. Whoever kills it sees by its lines how far it is.
 */
final class InterruptedTraining {

    static final int EPOCHS = 5;
    static final int STEPS = 6;

    private static final int ROWS = 45;
    private static final int BATCH = 8;
    private static final int COLUMNS = 4;
    private static final int HIDDEN = 8;
    private static final int CLASSES = 3;

    private InterruptedTraining() {}

    /** The checkpoint, and the file for the weights. */
    public static void main(String... arguments) {
        train(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
    }

    static void train(Path checkpoint, Path result, PrintStream out) {
        RandomGenerator random = new SplittableRandom(1);
        Sequential model = new Sequential(new Dense(COLUMNS, HIDDEN, random), new BatchNorm(HIDDEN), new Relu(),
                new Dropout(0.3), new Dense(HIDDEN, CLASSES, random));
        Examples data = examples(random);
        // to be right here is to be wrong there: the first epoch stays the best, and must not be forgotten
        Examples validation = new Examples(data.x(), data.target().map(y -> 1 - y).times(1.0 / (CLASSES - 1)));
        Loss loss = new SoftmaxCrossEntropy();
        Optimizer optimizer = new AdamW(model, LearningRate.cosine(0.02, 0.001, EPOCHS * STEPS), 0.01);
        Trainer trainer = new Trainer(model, loss, optimizer, Batches.mini(BATCH), 1);
        EarlyStopping stopping =
                new EarlyStopping(Weights.of(model), () -> Metric.loss(loss).of(model, validation), EPOCHS);
        Checkpoint all = new Checkpoint(Map.of(
                "model", Weights.of(model), "optimizer", optimizer, "trainer", trainer, "stopping", stopping));
        if (Files.exists(checkpoint)) {
            all.load(checkpoint);
        }
        trainer.trainUntil(data, EPOCHS, TrainingListener.all(stopping,
                saying("saving", out), Autosave.everySteps(1, all, checkpoint), saying("saved", out)));
        Weights.save(model, result);
    }

    private static Examples examples(RandomGenerator random) {
        int[] labels = random.ints(ROWS, 0, CLASSES).toArray();
        Matrix x = Matrix.generate(ROWS, COLUMNS, (i, j) -> labels[i] * (j % 2) + random.nextGaussian());
        return new Examples(x, OneHot.of(CLASSES, labels));
    }

    private static TrainingListener saying(String word, PrintStream out) {
        return new TrainingListener() {
            @Override
            public void step(int epoch, int step, int steps, double loss) {
                out.printf("%s after step %d of epoch %d%n", word, step, epoch);
            }
        };
    }
}
