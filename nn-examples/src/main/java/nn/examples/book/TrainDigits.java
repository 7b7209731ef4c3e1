package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.ConfusionMatrix;
import nn.optim.GradientDescent;
import nn.optim.Metric;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/** A small network learns handwritten digits in mini-batches of 32: a line for each epoch, and what it mistakes. */
public final class TrainDigits {

    private static final ImageData DATA = Digits.read();
    private static final long SEED = 1;

    private TrainDigits() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Trained once, however often it is asked for. */
    static String report() {
        return Once.REPORT;
    }

    private static final class Once {

        static final String REPORT = train();
    }

    private static String train() {
        RandomGenerator random = new SplittableRandom(SEED);
        Sequential model = new Sequential(
                new Dense(64, 32, random), new Relu(), new Dense(32, 10, random));
        Loss loss = new SoftmaxCrossEntropy();
        GradientDescent optimizer = new GradientDescent(model, 0.2);
        Trainer trainer = new Trainer(model, loss, optimizer, Batches.mini(32), SEED);
        Lines lines = new Lines(model);
        trainer.train(DATA.training(), 4, lines);
        return lines + System.lineSeparator() + ConfusionMatrix.of(model, DATA.test());
    }

    /** Keeps a line for each epoch. */
    private static final class Lines implements TrainingListener {

        private final Sequential model;
        private final List<String> lines = new ArrayList<>();

        Lines(Sequential model) {
            this.model = model;
        }

        @Override
        public void epoch(int epoch, double loss) {
            double testLoss = Metric.loss(new SoftmaxCrossEntropy()).of(model, DATA.test());
            double accuracy = Metric.accuracy().of(model, DATA.test());
            lines.add(String.format(Locale.ROOT, "epoch %d: training loss %.4f, test loss %.4f, test accuracy %.3f",
                    epoch, loss, testLoss, accuracy));
        }

        @Override
        public String toString() {
            return String.join(System.lineSeparator(), lines);
        }
    }
}
