package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nn.core.Layer;
import nn.examples.data.ImageData;
import nn.optim.Batches;
import nn.optim.ConfusionMatrix;
import nn.optim.Examples;
import nn.optim.Momentum;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/**
 * How one contestant learned the digits.
 *
 * @param contestant who learned
 * @param accuracies on the test set, after each epoch
 * @param loss the mean training loss of the last epoch
 * @param firstCosine of the angle between the gradient and the true one, of ten batches, before the first step
 * @param lastCosine of the same angle after the last step
 */
public record LearningRun(Contestant contestant, List<Double> accuracies, double loss,
        double firstCosine, double lastCosine) {

    private static final double RATE = 0.05;
    private static final int BATCH = 32;
    private static final int TEN_BATCHES = 10 * BATCH;

    /**
     * The accuracies are copied.
     *
     * @param contestant any of the seven
     * @param accuracies one for each epoch, at least one
     * @param loss 0 or more, or not finite
     * @param firstCosine in [−1, 1]
     * @param lastCosine in [−1, 1]
     */
    public LearningRun {
        accuracies = List.copyOf(accuracies);
    }

    /** One seed settles the first weights and every shuffle, and settles them alike for a network and its copies. */
    static LearningRun of(Contestant contestant, ImageData digits, int epochs, long seed) {
        Layer network = contestant.network(new SplittableRandom(seed));
        Examples some = digits.training().at(IntStream.range(0, TEN_BATCHES).toArray());
        double first = Angle.cosine(contestant, network, some);
        List<Double> accuracies = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        Momentum descent = new Momentum(network, RATE);
        new Trainer(network, contestant.loss(), descent, Batches.mini(BATCH), seed)
                .train(digits.training(), epochs, new TrainingListener() {
                    @Override
                    public void epoch(int epoch, double loss) {
                        accuracies.add(ConfusionMatrix.of(network, digits.test()).accuracy());
                        losses.add(loss);
                    }
                });
        return new LearningRun(contestant, accuracies, losses.get(epochs - 1),
                first, Angle.cosine(contestant, network, some));
    }

    /** {@return the accuracy after the last epoch} */
    public double accuracy() {
        return accuracies.get(accuracies.size() - 1);
    }
}
