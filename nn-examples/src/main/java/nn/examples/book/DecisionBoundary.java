package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.data.Toys;
import nn.layers.Dense;
import nn.layers.Initializer;
import nn.layers.Sequential;
import nn.layers.Sigmoid;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Examples;
import nn.optim.GradientDescent;

/** A small network learns to tell an inner circle from an outer one, and is asked about the plane on the way. */
public final class DecisionBoundary {

    /** The steps after which it is asked. */
    public static final List<Integer> MOMENTS = List.of(20, 100, 200, 500);

    private static final Examples CIRCLES = Toys.circles(0.5, 60, 0.05, 1);
    /** The target is 1 for the inner circle. */
    private static final Examples INNER = new Examples(CIRCLES.x(), CIRCLES.target().columns(1, 2));
    private static final Loss LOSS = new MeanSquaredError();
    private static final int HIDDEN = 8;
    private static final double RATE = 2;
    private static final long SEED = 1;

    private final Sequential network;
    private final GradientDescent descent;
    private int steps;

    /** Untrained. */
    public DecisionBoundary() {
        RandomGenerator random = new SplittableRandom(SEED);
        this.network = new Sequential(
                new Dense(2, HIDDEN, Initializer.glorot(), random), new Tanh(),
                new Dense(HIDDEN, 1, Initializer.glorot(), random), new Sigmoid());
        this.descent = new GradientDescent(network, RATE);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        DecisionBoundary boundary = new DecisionBoundary();
        List<String> lines = new ArrayList<>(List.of("steps     loss   on the wrong side, of " + CIRCLES.size()));
        for (int moment : MOMENTS) {
            boundary.learnUntil(moment);
            lines.add(String.format(Locale.ROOT, "%5d%9.4f%8d", moment, boundary.loss(), boundary.wrong()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /**
     * Gradient descent on all points.
     *
     * @param moment up to so many steps since the start
     */
    public void learnUntil(int moment) {
        for (; steps < moment; steps++) {
            OneStep.step(network, LOSS, descent, INNER, Mode.training(steps));
        }
    }

    /**
     * The answer at every place.
     *
     * @param places N x 2
     * @return N x 1, numbers between 0 and 1
     */
    public Matrix answers(Matrix places) {
        return network.forward(places, Mode.inference()).output();
    }

    /**
     * The points of a class.
     *
     * @param label the class, 0 or 1
     * @return a row for each point
     */
    public static Matrix points(int label) {
        return CIRCLES.x().rowsAt(IntStream.range(0, CIRCLES.size())
                .filter(i -> CIRCLES.target().argMax(i) == label).toArray());
    }

    double loss() {
        return LOSS.value(answers(INNER.x()), INNER.target());
    }

    long wrong() {
        Matrix answers = answers(INNER.x());
        return IntStream.range(0, CIRCLES.size())
                .filter(i -> answers.get(i, 0) > 0.5 != INNER.target().get(i, 0) > 0.5).count();
    }
}
