package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Loss;
import nn.examples.data.Toys;
import nn.layers.Dense;
import nn.layers.Dropout;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.L2Penalty;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Adam;
import nn.optim.AdamW;
import nn.optim.Batches;
import nn.optim.EarlyStopping;
import nn.optim.Examples;
import nn.optim.LearningRate;
import nn.optim.Metric;
import nn.optim.Optimizer;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import nn.optim.files.Weights;

/**
 * Thirty noisy points and a network with seven hundred parameters, which learns them by heart; and the same with a
 * penalty, with weight decay, with dropout, with early stopping.
 */
public final class Overfitting {

    static final Examples TRAINING = Toys.moons(30, 0.3, 1);
    static final Examples VALIDATION = Toys.moons(100, 0.3, 2);
    static final Examples TEST = Toys.moons(200, 0.3, 3);

    /** How long each way is trained. */
    public static final int EPOCHS = 150;
    /** So many epochs lie between two points of a curve. */
    public static final int BETWEEN = 10;

    private static final long SEED = 1;
    private static final double RATE = 0.02;
    private static final int PATIENCE = 40;
    private static final Loss LOSS = new SoftmaxCrossEntropy();

    /** What is done against learning by heart. */
    public enum Way {

        /** The network is left to itself. */
        NOTHING("nothing"),
        /** The squares of the weights are added to the loss. */
        PENALTY("penalty"),
        /** The weights shrink at every step. */
        DECAY("weight decay"),
        /** Units are dropped at random. */
        DROPOUT("dropout"),
        /** Training ends when the validation loss no longer falls. */
        STOPPING("early stopping");

        private final String text;

        Way(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The losses on the way.
     *
     * @param epoch after so many
     * @param training the loss on what is learned from
     * @param test the loss on what is not
     */
    public record Point(int epoch, double training, double test) {}

    /**
     * What came of it.
     *
     * @param curve the losses now and then
     * @param network as it was at the end
     */
    public record Outcome(List<Point> curve, Layer network) {

        static double loss(Layer network, Examples examples) {
            return Metric.loss(LOSS).of(network, examples);
        }

        double training() {
            return loss(network, TRAINING);
        }

        double test() {
            return loss(network, TEST);
        }

        double accuracy() {
            return Metric.accuracy().of(network, TEST);
        }
    }

    private Overfitting() {}

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
                Stream.of("                 training loss   test loss   test accuracy"),
                Stream.of(Way.values()).map(way -> line(way, train(way))))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Way way, Outcome outcome) {
        return String.format(Locale.ROOT, "%-15s %14.4f %11.4f %13.1f %%",
                way, outcome.training(), outcome.test(), 100 * outcome.accuracy());
    }

    /**
     * Trains a network from the same first weights.
     *
     * @param way what is done against learning by heart
     * @return what came of it
     */
    public static Outcome train(Way way) {
        Sequential network = network(way);
        List<Point> curve = new ArrayList<>();
        new Trainer(network, LOSS, optimizer(way, network), Batches.whole(), SEED)
                .train(TRAINING, EPOCHS, TrainingListener.all(watch(network, curve), stopping(way, network)));
        return new Outcome(curve, network);
    }

    private static Sequential network(Way way) {
        RandomGenerator random = new SplittableRandom(SEED);
        Dropout dropout = new Dropout(way == Way.DROPOUT ? 0.3 : 0);
        return new Sequential(new Dense(2, 24, random), new Relu(), dropout, new Dense(24, 24, random), new Relu(),
                dropout, new Dense(24, 2, random));
    }

    private static Optimizer optimizer(Way way, Layer network) {
        Adam adam = new Adam(network, RATE);
        L2Penalty penalty = new L2Penalty(0.01);
        return switch (way) {
            case PENALTY -> gradients -> adam.step(penalty.addTo(gradients, network));
            case DECAY -> new AdamW(network, LearningRate.constant(RATE), 1);
            default -> adam;
        };
    }

    private static TrainingListener watch(Layer network, List<Point> curve) {
        return new TrainingListener() {
            @Override
            public void epoch(int epoch, double loss) {
                if (epoch % BETWEEN == 0) {
                    curve.add(new Point(epoch, Outcome.loss(network, TRAINING), Outcome.loss(network, TEST)));
                }
            }
        };
    }

    private static TrainingListener stopping(Way way, Layer network) {
        return way == Way.STOPPING
                ? new EarlyStopping(Weights.of(network), () -> Outcome.loss(network, VALIDATION), PATIENCE)
                : TrainingListener.silent();
    }
}
