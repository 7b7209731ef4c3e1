package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.examples.data.Toys;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Batches;
import nn.optim.DivergenceException;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/** A learning rate that is far too large: the loss of each step, and what stops the training. */
public final class TooFast {

    private static final double RATE = 10;
    private static final long SEED = 1;
    private static final Examples DATA = Toys.sine(64, 0.1, SEED);

    private TooFast() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return train(RATE);
    }

    /** A line for each step, and the message of the exception that ends them, if one does. */
    static String train(double rate) {
        RandomGenerator random = new SplittableRandom(SEED);
        Sequential model = new Sequential(new Dense(1, 8, random), new Relu(), new Dense(8, 1, random));
        Loss loss = new MeanSquaredError();
        List<String> lines = new ArrayList<>();
        try {
            new Trainer(model, loss, new GradientDescent(model, rate), Batches.mini(16), SEED)
                    .train(DATA, 3, writingTo(lines));
        } catch (DivergenceException e) {
            lines.add(e.getMessage());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static TrainingListener writingTo(List<String> lines) {
        return new TrainingListener() {
            @Override
            public void step(int epoch, int step, int steps, double loss) {
                lines.add(String.format(Locale.ROOT, "epoch %d, step %d of %d: loss %.1e", epoch, step, steps, loss));
            }
        };
    }
}
