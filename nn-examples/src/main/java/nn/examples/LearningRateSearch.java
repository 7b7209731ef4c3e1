package nn.examples;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.ConfusionMatrix;
import nn.optim.GradientDescent;
import nn.optim.LearningRateFinder;
import nn.optim.RateCurve;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/** Which learning rate a small network of the digits needs: a few steps with growing rates tell, and training shows. */
public final class LearningRateSearch {

    private static final long SEED = 1;
    private static final double SMALLEST = 1e-4;
    private static final double LARGEST = 100;
    private static final int STEPS = 200;
    private static final int EPOCHS = 5;
    private static final Batches BATCHES = Batches.mini(32);

    private LearningRateSearch() {}

    /**
     * Prints the rates and what they come to, and draws the curve under {@code target}.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        ImageData digits = Digits.read();
        RateCurve curve = search(digits);
        System.out.println(report(digits, curve));
        System.out.println(Picture.draw("picture", () -> RateCurveChart.chart(curve),
                Picture.inTarget(Path.of(""), "learning-rates.png")));
    }

    static Sequential network() {
        RandomGenerator random = new SplittableRandom(SEED);
        return new Sequential(new Dense(64, 32, random), new Relu(), new Dense(32, ImageData.CLASSES, random));
    }

    static RateCurve search(ImageData digits) {
        Sequential network = network();
        return new LearningRateFinder(network, new SoftmaxCrossEntropy(),
                rate -> new GradientDescent(network, rate), BATCHES, SEED)
                .test(digits.training(), SMALLEST, LARGEST, STEPS);
    }

    /** What the search suggests, and how well the network reads after training with that, far less and far more. */
    static String report(ImageData digits, RateCurve curve) {
        double suggestion = curve.suggestion();
        return String.join(System.lineSeparator(),
                String.format(Locale.ROOT, "%d steps; the loss falls most at the rate %.3f", curve.points().size(),
                        suggestion),
                line(digits, suggestion / 100),
                line(digits, suggestion),
                line(digits, suggestion * 100));
    }

    private static String line(ImageData digits, double rate) {
        return String.format(Locale.ROOT, "after %d epochs with the rate %8.4f: accuracy %.1f %%", EPOCHS, rate,
                100 * accuracy(digits, rate));
    }

    static double accuracy(ImageData digits, double rate) {
        Sequential network = network();
        new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(network, rate), BATCHES, SEED)
                .train(digits.training(), EPOCHS, TrainingListener.silent());
        return ConfusionMatrix.of(network, digits.test()).accuracy();
    }
}
