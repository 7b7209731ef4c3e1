package nn.rivals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Parameter;

/**
 * The largest relative error {@code |a − n| / max(1e-8, |a| + |n|)} of an entry is below a threshold that a person
 * picks: the notes call 1e-7 happy, and 1e-4 usually okay for functions with kinks.
 *
 * <p>Source: CS231n's assignments, {@code eval_numerical_gradient_array} (h = 1e-5) and the notebooks'
 * {@code rel_error}; the upstream gradient is {@code randn}, and every variable is checked. The thresholds are from the
 * course notes, "Gradient Checks".
 */
record Cs231n(double threshold) implements Checker {

    private static final double STEP = 1e-5;
    private static final double FLOOR = 1e-8;

    @Override
    public String name() {
        return "CS231n, 1e" + Math.round(Math.log10(threshold));
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        Matrix dy = trial.upstream(random::nextGaussian);
        List<Matrix> claimed = trial.claimed(dy);
        List<Parameter> variables = trial.variables();
        boolean accepted = true;
        for (int i = 0; i < variables.size(); i++) {
            accepted &= worst(claimed.get(i), new Differences(trial, STEP).gradient(variables.get(i), dy)) <= threshold;
        }
        return Outcome.of(accepted);
    }

    private static double worst(Matrix a, Matrix n) {
        return a.combine(n, (p, q) -> Math.abs(p - q) / Math.max(FLOOR, Math.abs(p) + Math.abs(q))).maxAbs();
    }
}
