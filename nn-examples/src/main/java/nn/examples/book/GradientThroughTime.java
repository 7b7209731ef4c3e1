package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Initializer;
import nn.layers.LstmCell;
import nn.layers.Recurrence;
import nn.layers.RecurrentCell;
import nn.layers.RnnCell;

/**
 * How much of a gradient at the last step arrives so many steps earlier, in recurrent networks of sixteen units that
 * have learned nothing yet: {@code ‖∂L/∂sₜ‖}, the initial gradient having length 1.
 */
public final class GradientThroughTime {

    /** How many steps the sequence has. */
    public static final int STEPS = 50;

    private static final int HIDDEN = 16;
    private static final double INPUT = 0.01;
    private static final long SEED = 1;

    private GradientThroughTime() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /**
     * A simple recurrent network whose Wh is an orthogonal matrix times a factor.
     *
     * @param factor the size of all eigenvalues of Wh
     * @return the norm of the gradient, for each number of steps back
     */
    public static double[] ofRnn(double factor) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix input = Initializer.glorotUniform().weight(1, HIDDEN, random);
        Matrix recurrent = Initializer.orthogonal().weight(HIDDEN, HIDDEN, random).times(factor);
        return norms(new RnnCell(input, recurrent, Matrix.zeros(1, HIDDEN)), random);
    }

    /**
     * A long short-term memory as it is born, but for the bias of its forget gates.
     *
     * @param forgetBias that bias, for all units
     * @return the norm of the gradient, for each number of steps back
     */
    public static double[] ofLstm(double forgetBias) {
        RandomGenerator random = new SplittableRandom(SEED);
        LstmCell cell = new LstmCell(1, HIDDEN, random);
        Parameter bias = cell.parameters().get("bias");
        bias.set(Matrix.generate(1, 4 * HIDDEN, (none, j) -> j / HIDDEN == 1 ? forgetBias : 0));
        return norms(cell, random);
    }

    /** After 0 to {@link #STEPS} steps back. */
    private static double[] norms(RecurrentCell cell, RandomGenerator random) {
        List<Pass.Child> steps = new Recurrence(cell, STEPS).forward(
                Matrix.draw(1, STEPS, () -> INPUT * random.nextGaussian()),
                Matrix.zeros(1, cell.stateColumns()), Mode.inference()).children();
        // of length 1; of an LSTM the last block, its cell
        Matrix dState = Matrix.generate(1, cell.stateColumns(),
                (none, j) -> j < cell.stateColumns() - HIDDEN ? 0 : 1 / Math.sqrt(HIDDEN));
        double[] norms = new double[STEPS + 1];
        for (int k = 0; k <= STEPS; k++) {
            norms[k] = Math.sqrt(dState.hadamard(dState).sum());
            dState = k == STEPS ? dState : steps.get(STEPS - 1 - k).pass().backward(dState).second();
        }
        return norms;
    }

    /** By which an LSTM with open halves of gates, i = o = ½, multiplies at most: {@code f + i · o}. */
    static double largestFactorAtRest(double forgetBias) {
        return 1 / (1 + StrictMath.exp(-forgetBias)) + 0.25;
    }

    private static String atRest(double forgetBias) {
        double factor = largestFactorAtRest(forgetBias);
        return String.format(Locale.ROOT, "f = %.3f, f + i o = %.3f", factor - 0.25, factor);
    }

    private static String line(String name, double... norms) {
        return String.format(Locale.ROOT, "%-26s", name) + IntStream.of(1, 5, 10, 20, 50)
                .mapToObj(k -> String.format(Locale.ROOT, "%10.1e", norms[k])).collect(Collectors.joining());
    }

    static String report() {
        return String.join("\n",
                "steps back                         1         5        10        20        50",
                line("RNN, factor 0.8", ofRnn(0.8)),
                line("RNN, factor 1", ofRnn(1)),
                line("RNN, factor 1.1", ofRnn(1.1)),
                line("LSTM, forget bias 0", ofLstm(0)),
                line("LSTM, forget bias 1", ofLstm(1)),
                line("LSTM, forget bias 5", ofLstm(5)),
                "",
                "at rest, forget bias 0: " + atRest(0),
                "at rest, forget bias 1: " + atRest(1),
                "at rest, forget bias 5: " + atRest(5));
    }
}
