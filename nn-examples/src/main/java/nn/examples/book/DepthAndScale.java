package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.data.Toys;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Metric;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/**
 * Networks of many layers whose weights start too small, right and too large, with and without batch normalisation:
 * how far the activations of each layer are spread, and what is learned.
 */
public final class DepthAndScale {

    /** The weights, times He's. */
    public static final List<Double> FACTORS = List.of(0.5, 1.0, 2.0);

    private static final int DEPTH = 20;
    private static final int WIDTH = 32;
    private static final int ROWS = 64;
    private static final int TRAINED_DEPTH = 10;
    private static final int TRAINED_WIDTH = 8;
    private static final double RATE = 0.1;
    private static final int EPOCHS = 6;
    private static final long SEED = 1;
    private static final Examples DATA = Toys.moons(120, 0.1, SEED);

    private DepthAndScale() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /**
     * The standard deviation of the input, and of what each layer gives to its ReLU.
     *
     * @param factor what He's weights are multiplied by
     * @param batchNorm whether it stands behind each layer
     * @return a number for the input and for each layer
     */
    public static double[] deviations(double factor, boolean batchNorm) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix x = Matrix.draw(ROWS, WIDTH, random::nextGaussian);
        List<Matrix> outputs = new ArrayList<>(List.of(x));
        for (int i = 0; i < DEPTH; i++) {
            Layer layer = new Sequential(layers(WIDTH, WIDTH, factor, batchNorm, random));
            outputs.add(layer.forward(x, Mode.training(i)).output());
            x = outputs.get(i + 1).atLeast(0);
        }
        return outputs.stream().mapToDouble(DepthAndScale::deviation).toArray();
    }

    private static List<Layer> layers(
            int inputs, int outputs, double factor, boolean batchNorm, RandomGenerator random) {
        double deviation = factor * Math.sqrt(2.0 / inputs);
        Matrix weight = Matrix.draw(inputs, outputs, () -> deviation * random.nextGaussian());
        Layer dense = new Dense(weight, Matrix.zeros(1, outputs));
        return batchNorm ? List.of(dense, new BatchNorm(outputs)) : List.of(dense);
    }

    private static double deviation(Matrix x) {
        return Math.sqrt(TotalVariance.biasedVariance(Matrix.columnOf(x.toArray())));
    }

    /** The loss on two moons after some epochs. */
    static double loss(double factor, boolean batchNorm) {
        Sequential network = network(factor, batchNorm);
        new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(network, RATE), Batches.mini(20), SEED)
                .train(DATA, EPOCHS, TrainingListener.silent());
        return Metric.loss(new SoftmaxCrossEntropy()).of(network, DATA);
    }

    private static Sequential network(double factor, boolean batchNorm) {
        RandomGenerator random = new SplittableRandom(SEED);
        List<Layer> layers = new ArrayList<>();
        int inputs = 2;
        for (int i = 0; i < TRAINED_DEPTH; i++) {
            layers.addAll(layers(inputs, TRAINED_WIDTH, factor, batchNorm, random));
            layers.add(new Relu());
            inputs = TRAINED_WIDTH;
        }
        layers.add(new Dense(inputs, 2, random));
        return new Sequential(layers);
    }

    static String report() {
        return Stream.concat(
                Stream.of("weights, times He's                          " + cells("%10.1f", FACTORS)),
                Stream.of(false, true).flatMap(DepthAndScale::lines))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Stream<String> lines(boolean batchNorm) {
        String with = batchNorm ? "with batch norm     " : "without             ";
        return Stream.of(
                with + "deviation in layer 20    "
                        + cells("%10.4g", FACTORS.stream().map(f -> deviations(f, batchNorm)[DEPTH]).toList()),
                with + "loss after 6 epochs      "
                        + cells("%10.4f", FACTORS.stream().map(f -> loss(f, batchNorm)).toList()));
    }

    private static String cells(String format, List<Double> values) {
        return values.stream().map(value -> String.format(Locale.ROOT, format, value)).collect(Collectors.joining());
    }
}
