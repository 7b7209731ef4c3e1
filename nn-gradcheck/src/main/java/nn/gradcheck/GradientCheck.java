package nn.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Require;

/**
 * Holds a hand-written backward pass against differences of the forward pass.
 *
 * <p>The scalar that is differentiated is {@code L = Σ dyᵢ yᵢ} with random weights dy, the upstream gradient: of random
 * sign and of magnitude 0.5 to 1.5, so that no mistake cancels in the sum. Every numeric derivative comes with its own
 * error, and the allowed difference follows from it: there is no tolerance to choose. What is checked is left bit for
 * bit as it was, also when the check fails.
 *
 * <pre>{@code
 * new GradientCheck(42).check(new Dense(3, 2, random), x, Mode.training(1)).orThrow();
 * }</pre>
 */
public final class GradientCheck {

    /** How often rounding in the claimed gradients is tried out: the largest of eight misses little. */
    private static final int PROBES = 8;

    private final long seed;
    private final int mostEntries;

    /** A check of every entry, whose random choices the seed settles. */
    public GradientCheck(long seed) {
        this(seed, Integer.MAX_VALUE);
    }

    private GradientCheck(long seed, int mostEntries) {
        this.seed = seed;
        this.mostEntries = mostEntries;
    }

    /** The same check of at most so many entries of each variable, drawn at random: for large layers. */
    public GradientCheck sampling(int entries) {
        Require.that(entries >= 1, "a sample has at least one entry, not %d", entries);
        return new GradientCheck(seed, entries);
    }

    /** Checks the gradients of the input and of every parameter of a layer in one mode. */
    public Report check(Layer layer, Matrix x, Mode mode) {
        ModelState state = ModelState.of(layer);
        try {
            return check(Subject.of(layer, x, mode));
        } finally {
            state.restore();
        }
    }

    /** Checks the gradients of both inputs and of every parameter of a junction in one mode. */
    public Report check(Junction junction, Matrix x, Matrix y, Mode mode) {
        ModelState state = ModelState.of(junction);
        try {
            return check(Subject.of(junction, x, y, mode));
        } finally {
            state.restore();
        }
    }

    /** Checks the gradients of a network's loss with respect to its input and every parameter. */
    public Report check(Layer network, Loss loss, Matrix x, Matrix target, Mode mode) {
        ModelState state = ModelState.of(network);
        try {
            return check(Subject.of(network, loss, x, target, mode));
        } finally {
            state.restore();
        }
    }

    /** Checks the gradient of a loss with respect to the prediction. */
    public Report check(Loss loss, Matrix prediction, Matrix target) {
        return check(Subject.of(loss, prediction, target));
    }

    private Report check(Subject subject) {
        RandomGenerator random = new SplittableRandom(seed);
        Matrix y = subject.forward().get().output();
        Matrix dy = Matrix.draw(y.rows(), y.columns(), () -> signed(0.5 + random.nextDouble(), random));
        List<Matrix> claimed = claimed(subject, dy);
        List<Matrix> spreads = spreads(subject, dy, claimed, random);
        List<VariableReport> reports = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            VariableCheck check = new VariableCheck(subject, subject.variables().get(i), y, dy);
            reports.add(check.report(claimed.get(i), spreads.get(i), mostEntries, random));
        }
        return new Report(subject.name(), reports);
    }

    /** The gradients that backward claims, one for each variable. */
    private static List<Matrix> claimed(Subject subject, Matrix dy) {
        try {
            Gradients gradients = subject.forward().get().backward(dy);
            return subject.variables().stream().map(variable -> claimed(subject, variable, gradients)).toList();
        } catch (IllegalArgumentException wrongShape) {
            throw new AssertionError(subject.name() + ": " + wrongShape.getMessage(), wrongShape);
        }
    }

    private static Matrix claimed(Subject subject, Variable variable, Gradients gradients) {
        Matrix claim = variable.gradient().apply(gradients);
        if (!claim.hasShapeOf(variable.place().value())) {
            throw new AssertionError("%s: the gradient of %s is %s, but the variable is %s".formatted(
                    subject.name(), variable.name(), claim.shape(), variable.place().value().shape()));
        }
        return claim;
    }

    /** How far the claimed gradients move, by rounding alone, when every variable does. */
    private static List<Matrix> spreads(Subject subject, Matrix dy, List<Matrix> claimed, RandomGenerator random) {
        List<Matrix> originals = subject.variables().stream().map(v -> v.place().value()).toList();
        List<Matrix> spreads = new ArrayList<>(claimed.stream().map(c -> Matrix.zeros(c.rows(), c.columns())).toList());
        for (int probe = 0; probe < PROBES; probe++) {
            subject.variables().forEach(v -> v.place().set(moved(v.place().value(), random)));
            List<Matrix> moved = claimed(subject, dy);
            for (int i = 0; i < claimed.size(); i++) {
                Matrix distance = moved.get(i).minus(claimed.get(i)).map(Math::abs);
                spreads.set(i, spreads.get(i).combine(distance, Math::max));
                subject.variables().get(i).place().set(originals.get(i));
            }
        }
        return spreads;
    }

    /** Every entry up or down by one or two units in the last place of the largest in its column. */
    private static Matrix moved(Matrix matrix, RandomGenerator random) {
        Matrix ulps = matrix.map(Math::abs).transpose().rowMaxima().transpose().map(Math::ulp);
        Matrix moves = Matrix.draw(matrix.rows(), matrix.columns(), () -> signed(1 + random.nextInt(2), random));
        return matrix.plus(moves.timesRow(ulps));
    }

    private static double signed(double magnitude, RandomGenerator random) {
        return random.nextBoolean() ? magnitude : -magnitude;
    }
}
