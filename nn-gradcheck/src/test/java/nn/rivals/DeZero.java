package nn.rivals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Parameter;

/**
 * The gradient of the sum of all outputs, entry by entry: {@code |n − a| ≤ 1e-5 + 1e-4 |a|} with h = 1e-4. The upstream
 * gradient is ones; the variables are checked one after the other, each with the rest as constants.
 *
 * <p>Source: DeZero (<i>Deep Learning from Scratch 3</i>), {@code dezero.utils.gradient_check} with its defaults.
 */
record DeZero() implements Checker {

    private static final double STEP = 1e-4;
    private static final Tolerance TOLERANCE = new Tolerance(1e-5, 1e-4);

    @Override
    public String name() {
        return "DeZero";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        Matrix ones = trial.upstream(() -> 1);
        List<Matrix> claimed = trial.claimed(ones);
        List<Parameter> variables = trial.variables();
        boolean accepted = true;
        for (int i = 0; i < variables.size(); i++) {
            Matrix numeric = new Differences(trial, STEP).gradient(variables.get(i), ones);
            accepted &= TOLERANCE.allows(numeric, claimed.get(i));
        }
        return Outcome.of(accepted);
    }
}
