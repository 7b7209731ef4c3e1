package nn.rivals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Pass;

/**
 * One random direction of length 1 through all variables at once: {@code |n − a| ≤ 1e-5 + 1e-4 |a|} with h = 1e-3. The
 * upstream gradient is uniform on (−1, 1), as in Chainer's own tests.
 *
 * <p>Source: Chainer 7, {@code chainer.gradient_check.check_backward} with its defaults, under which its search for
 * points without derivative is off.
 */
record Chainer() implements Checker {

    private static final double STEP = 1e-3;
    private static final Tolerance TOLERANCE = new Tolerance(1e-5, 1e-4);

    @Override
    public String name() {
        return "Chainer";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        Matrix dy = trial.upstream(() -> 2 * random.nextDouble() - 1);
        Pass pass = trial.pass();
        List<Matrix> drawn = Differences.directions(trial.variables(), random::nextGaussian);
        double length = Math.sqrt(Differences.dot(drawn, drawn));
        List<Matrix> directions = drawn.stream().map(direction -> direction.times(1 / length)).toList();
        double claimed = Differences.dot(directions, trial.claimed(pass, dy));
        Matrix along = new Differences(trial, STEP).along(trial.variables(), directions);
        return Outcome.of(TOLERANCE.allows(along.hadamard(dy).sum(), claimed));
    }
}
