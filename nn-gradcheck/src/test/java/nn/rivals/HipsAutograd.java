package nn.rivals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Pass;

/**
 * One random projection through all variables at once: {@code |a − n| < 1e-6} or {@code |a − n| / |a + n| < 1e-6}, with
 * h = 5e-7, tangent and cotangent standard normal.
 *
 * <p>Source: HIPS autograd 1.6, {@code autograd.test_util.check_vjp}. Its check of second derivatives does not apply: a
 * way back has no way back of its own.
 */
record HipsAutograd() implements Checker {

    private static final double STEP = 1e-6 / 2;
    private static final double TOLERANCE = 1e-6;

    @Override
    public String name() {
        return "HIPS autograd";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        Pass pass = trial.pass();
        Matrix y = pass.output();
        List<Matrix> tangents = Differences.directions(trial.variables(), random::nextGaussian);
        Matrix cotangent = Matrix.draw(y.rows(), y.columns(), random::nextGaussian);
        double claimed = Differences.dot(tangents, trial.claimed(pass, cotangent));
        double numeric = new Differences(trial, STEP).along(trial.variables(), tangents).hadamard(cotangent).sum();
        return Outcome.of(close(claimed, numeric));
    }

    private static boolean close(double a, double n) {
        return Math.abs(a - n) < TOLERANCE || Math.abs(a - n) / Math.abs(a + n) < TOLERANCE;
    }
}
