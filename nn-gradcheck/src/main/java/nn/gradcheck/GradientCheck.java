package nn.gradcheck;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Part;
import nn.core.Pass;
import nn.core.Require;

/**
 * Holds a hand-written backward pass against differences of the forward pass.
 *
 * <p>The scalar that is differentiated is {@code L = Σ dyᵢ yᵢ} with random weights dy, the upstream gradient: of random
 * sign and of magnitude 0.5 to 1.5, so that no mistake cancels in the sum. Every numeric derivative comes with its own
 * error, and the allowed difference follows from it: there is no tolerance to choose.
 *
 * <p>A parameter or a running average whose entries are all 0 or all 1, as layers are born, would hide a forgotten term
 * or factor; for the time of the check it takes random values. What is checked is left bit for bit as it was, also when
 * the check fails. A gradient of the wrong shape is an AssertionError at once, and no report.
 *
 * <pre>{@code
 * new GradientCheck(42).check(new Dense(3, 2, random), x, Mode.training(1)).orThrow();
 * }</pre>
 */
public final class GradientCheck {

    private final long seed;
    private final Function<Examination, List<VariableReport>> plan;

    /**
     * A check of every entry, whose random choices the seed settles.
     *
     * @param seed of upstream gradients, samples and directions: one seed, one report
     */
    public GradientCheck(long seed) {
        this(seed, examination -> examination.ofEntries(Integer.MAX_VALUE));
    }

    private GradientCheck(long seed, Function<Examination, List<VariableReport>> plan) {
        this.seed = seed;
        this.plan = plan;
    }

    /**
     * {@return the same check of at most so many entries of each variable, drawn at random: for large layers} It takes
     * the place of an earlier {@code sampling} or {@code projecting}.
     *
     * @param entries at least 1; a variable with no more is checked whole
     */
    public GradientCheck sampling(int entries) {
        Require.that(entries >= 1, "a sample has at least one entry, not %d", entries);
        return new GradientCheck(seed, examination -> examination.ofEntries(entries));
    }

    /**
     * {@return the same check of each variable of more entries along so many random directions, in which all its
     * entries move at once: for large layers} Every entry takes part, so a mistake in any of them shows, but not whose
     * it is. It takes the place of an earlier {@code sampling} or {@code projecting}.
     *
     * @param directions at least 1; a variable with no more entries is checked entry by entry
     */
    public GradientCheck projecting(int directions) {
        Require.that(directions >= 1, "there is at least one direction, not %d", directions);
        return new GradientCheck(seed, examination -> examination.ofDirections(directions));
    }

    /**
     * Checks the gradients of the input and of every parameter of a layer in one mode.
     *
     * @param layer is put back as it was
     * @param x a batch that the layer takes
     * @param mode the same for every evaluation
     * @return a verdict on every variable
     */
    public Report check(Layer layer, Matrix x, Mode mode) {
        return restoring(ModelState.of(layer), () -> {
            wake(layer);
            return check(Subject.of(layer, x, mode), mode);
        });
    }

    /**
     * Checks the gradients of both inputs and of every parameter of a junction in one mode.
     *
     * @param junction is put back as it was
     * @param x its first input
     * @param y its second input
     * @param mode the same for every evaluation
     * @return a verdict on every variable
     */
    public Report check(Junction junction, Matrix x, Matrix y, Mode mode) {
        return restoring(ModelState.of(junction), () -> {
            wake(junction);
            return check(Subject.of(junction, x, y, mode), mode);
        });
    }

    /**
     * Checks the gradients of a network's loss with respect to the network's input and every parameter.
     *
     * @param network is put back as it was
     * @param loss of its output
     * @param x a batch that the network takes
     * @param target what the loss takes beside the output
     * @param mode the same for every evaluation
     * @return a verdict on every variable
     */
    public Report check(Layer network, Loss loss, Matrix x, Matrix target, Mode mode) {
        return restoring(ModelState.of(network), () -> {
            wake(network);
            return check(Subject.of(network, loss, x, target, mode), mode);
        });
    }

    /**
     * Checks the gradient of a loss with respect to the prediction.
     *
     * @param loss needs nothing but its two arguments
     * @param prediction a batch that the loss takes
     * @param target a constant, which has no gradient
     * @return a verdict on the prediction
     */
    public Report check(Loss loss, Matrix prediction, Matrix target) {
        return check(Subject.of(loss, prediction, target), Mode.inference());
    }

    /**
     * Checks a part of a container, on what it was given there.
     *
     * @param child as a container's pass shows it
     * @param mode the same for every evaluation
     * @return a verdict on every variable of that part
     */
    public Report check(Pass.Child child, Mode mode) {
        List<Matrix> inputs = child.inputs();
        return child.part() instanceof Junction junction
                ? check(junction, inputs.get(0), inputs.get(1), mode)
                : check((Layer) child.part(), inputs.get(0), mode);
    }

    private static Report restoring(ModelState state, Supplier<Report> check) {
        try {
            return check.get();
        } finally {
            state.restore();
        }
    }

    private void wake(Part part) {
        Newborn.wake(part.parameters().values(), part.statistics().values(), new SplittableRandom(~seed));
    }

    private Report check(Subject subject, Mode mode) {
        List<Pass.Child> inside = subject.forward().get().children();
        try {
            Report report = new Report(subject.name(), plan.apply(new Examination(subject, seed)));
            return report.verdict() == Verdict.WRONG ? report.blaming(Culprit.among(inside, mode, this)) : report;
        } catch (AssertionError wrongShape) {
            String blame = Culprit.among(inside, mode, this).map(Culprit::toString).orElse("");
            throw new AssertionError(wrongShape.getMessage() + blame, wrongShape);
        }
    }
}
