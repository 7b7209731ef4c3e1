package nn.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nn.core.Matrix;
import nn.core.Require;

/**
 * Steepest descent on a function: {@code x ← x − η ∇f(x)}, and ascent with a plus, until there is a reason to stop.
 *
 * <p>It stops where {@code ‖∇f‖ < gradientNorm}; after a step with {@code ‖Δx‖ < stepSize}; after so many steps; or at
 * the last good point, before a point, value or gradient that is not finite. A bound of 0 is never reached. A small
 * gradient says that the point is nearly stationary: a minimum it need not be. Source: Cauchy 1847; Nocedal and Wright,
 * <i>Numerical Optimization</i>, 2006, section 2.2.
 *
 * @param rate η at each step, the first of which is step 0
 * @param gradientNorm it stops where the norm is below this
 * @param stepSize it stops after a step shorter than this
 * @param steps it stops after so many
 */
public record Descent(LearningRate rate, double gradientNorm, double stepSize, int steps) {

    private static final double GRADIENT_NORM = 1e-6;
    private static final int STEPS = 10_000;

    /**
     * A descent that stops for whichever reason comes first.
     *
     * @param rate asked anew before each step
     * @param gradientNorm 0 or more
     * @param stepSize 0 or more
     * @param steps 0 or more
     */
    public Descent {
        Require.that(gradientNorm >= 0, "Descent: the bound of the gradient norm is 0 or more, not %s", gradientNorm);
        Require.that(stepSize >= 0, "Descent: the bound of the step size is 0 or more, not %s", stepSize);
        Require.that(steps >= 0, "Descent: the number of steps is 0 or more, not %d", steps);
    }

    /**
     * With a constant rate, until the gradient norm is below 1e-6, but at most 10000 steps.
     *
     * @param rate η, above 0
     */
    public Descent(double rate) {
        this(LearningRate.constant(rate), GRADIENT_NORM, 0, STEPS);
    }

    /**
     * {@return the same, but it stops where the Euclidean norm of the gradient is below this}
     *
     * @param bound 0 or more
     */
    public Descent withGradientNorm(double bound) {
        return new Descent(rate, bound, stepSize, steps);
    }

    /**
     * {@return the same, but it stops after a step whose Euclidean length is below this}
     *
     * @param bound 0 or more
     */
    public Descent withStepSize(double bound) {
        return new Descent(rate, gradientNorm, bound, steps);
    }

    /**
     * {@return the same, but with at most so many steps}
     *
     * @param most 0 or more
     */
    public Descent withSteps(int most) {
        return new Descent(rate, gradientNorm, stepSize, most);
    }

    /**
     * Gradient descent from a start. Throws IllegalArgumentException if the function is not finite there.
     *
     * @param f what to make small
     * @param start in the shape that f takes
     * @return the path to where it stopped
     */
    public Trace minimize(DifferentiableFunction f, Matrix start) {
        return walk(f, start, -1);
    }

    /**
     * Gradient ascent from a start. Throws IllegalArgumentException if the function is not finite there.
     *
     * @param f what to make large
     * @param start in the shape that f takes
     * @return the path to where it stopped
     */
    public Trace maximize(DifferentiableFunction f, Matrix start) {
        return walk(f, start, 1);
    }

    private Trace walk(DifferentiableFunction f, Matrix start, int sign) {
        Optional<Trace.Point> next = Trace.Point.at(start, f);
        Require.that(next.isPresent(), "Descent: the start, or value or gradient there, is not finite: %s", start);
        List<Trace.Point> points = new ArrayList<>();
        while (next.isPresent()) {
            points.add(next.get());
            Optional<Stop> stop = stop(points);
            if (stop.isPresent()) {
                return new Trace(points, stop.get());
            }
            next = Trace.Point.at(step(next.get(), points.size() - 1, sign), f);
        }
        return new Trace(points, Stop.DIVERGENCE);
    }

    private Matrix step(Trace.Point from, int taken, int sign) {
        double eta = rate.at(taken);
        Require.that(eta > 0 && Double.isFinite(eta),
                "Descent: the learning rate of step %d is %s, not a positive number", taken, eta);
        // x ← x ± η ∇f(x)
        return from.x().plus(from.gradient().times(sign * eta));
    }

    private Optional<Stop> stop(List<Trace.Point> points) {
        int taken = points.size() - 1;
        Trace.Point last = points.get(taken);
        if (last.gradientNorm() < gradientNorm) {
            return Optional.of(Stop.GRADIENT_NORM);
        }
        if (taken > 0 && Norm.euclidean(last.x().minus(points.get(taken - 1).x())) < stepSize) {
            return Optional.of(Stop.STEP_SIZE);
        }
        return taken == steps ? Optional.of(Stop.STEPS) : Optional.empty();
    }
}
