package nn.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.examples.data.Toys;
import nn.layers.Dense;
import nn.layers.Initializer;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/** What one small network makes of each toy: it learns the points, and a picture shows the class of every place. */
public final class DecisionRegions {

    private static final long SEED = 1;
    private static final int SIZE = 300;
    private static final int HIDDEN = 16;
    private static final double RATE = 0.5;
    private static final int EPOCHS = 60;

    private DecisionRegions() {}

    /** The toys of classes, each with a little noise. */
    static List<Examples> toys() {
        return List.of(Toys.moons(SIZE, 0.1, SEED), Toys.circles(0.5, SIZE, 0.05, SEED), Toys.xor(SIZE, 0.02, SEED),
                Toys.spirals(3, SIZE, 0.02, SEED));
    }

    /**
     * Draws the regions of all toys under {@code target}.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        Path file = Picture.inTarget(Path.of(""), "decision-regions.png");
        System.out.println(Picture.draw("decision regions", () -> DecisionRegionsChart.chart(toys()), file));
    }

    /** Two hidden layers and mini-batch gradient descent. */
    static Sequential learn(Examples toy) {
        RandomGenerator random = new SplittableRandom(SEED);
        Sequential network = new Sequential(
                new Dense(2, HIDDEN, Initializer.glorot(), random), new Tanh(),
                new Dense(HIDDEN, HIDDEN, Initializer.glorot(), random), new Tanh(),
                new Dense(HIDDEN, toy.target().columns(), Initializer.glorot(), random));
        new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(network, RATE), Batches.mini(10), SEED)
                .train(toy, EPOCHS, TrainingListener.silent());
        return network;
    }
}
