package nn.rivals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Pass;

/**
 * One random projection through all variables at once: {@code |a − n| ≤ 1e-5 + 1e-5 |n|} with h = 1e-4, tangent and
 * cotangent standard normal.
 *
 * <p>Source: JAX, {@code jax.test_util.check_grads} with {@code modes=["rev"]} and {@code order=1} in double precision.
 * Its forward mode, which multiplies the tolerance by the size of the array, has nothing to look at here: a layer has a
 * way back alone.
 */
record Jax() implements Checker {

    private static final double STEP = 1e-4;
    private static final Tolerance TOLERANCE = new Tolerance(1e-5, 1e-5);

    @Override
    public String name() {
        return "JAX";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        Pass pass = trial.pass();
        Matrix y = pass.output();
        List<Matrix> tangents = Differences.directions(trial.variables(), random::nextGaussian);
        Matrix cotangent = Matrix.draw(y.rows(), y.columns(), random::nextGaussian);
        double claimed = Differences.dot(tangents, trial.claimed(pass, cotangent));
        Matrix along = new Differences(trial, STEP).along(trial.variables(), tangents);
        return Outcome.of(TOLERANCE.allows(claimed, along.hadamard(cotangent).sum()));
    }
}
