package nn.examples;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dense;
import nn.layers.Initializer;
import nn.layers.Sequential;
import nn.layers.Sigmoid;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/**
 * Exclusive or, which no single layer can learn: two inputs, four hidden units, one output. A few seeds in a
 * hundred stay in a local minimum, where two answers are 0.5.
 *
 * <p>Source: Rumelhart, Hinton and Williams, <i>Learning internal representations by error propagation</i>, 1986.
 */
public final class Xor {

    static final Examples TABLE = new Examples(
            Matrix.of(4, 2, 0, 0, 0, 1, 1, 0, 1, 1),
            Matrix.columnOf(0, 1, 1, 0));

    private static final long SEED = 1;
    private static final double RATE = 2;
    private static final int EPOCHS = 2000;

    private Xor() {}

    /**
     * Trains it and prints its four answers.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return report(learn(SEED));
    }

    /** Gradient descent on all four rows at once. */
    static Sequential learn(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Sequential network = new Sequential(
                new Dense(2, 4, Initializer.glorot(), random),
                new Tanh(),
                new Dense(4, 1, Initializer.glorot(), random),
                new Sigmoid());
        GradientDescent descent = new GradientDescent(network, RATE);
        new Trainer(network, new MeanSquaredError(), descent, Batches.whole(), seed)
                .train(TABLE, EPOCHS, TrainingListener.silent());
        return network;
    }

    /** The four answers and the loss. */
    static String report(Sequential network) {
        Loss loss = new MeanSquaredError();
        Matrix answers = network.forward(TABLE.x(), Mode.inference()).output();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < TABLE.size(); i++) {
            text.append(String.format(Locale.ROOT, "%.0f xor %.0f = %.4f%n",
                    TABLE.x().get(i, 0), TABLE.x().get(i, 1), answers.get(i, 0)));
        }
        return text.append(String.format(Locale.ROOT, "loss %.6f", loss.value(answers, TABLE.target()))).toString();
    }
}
