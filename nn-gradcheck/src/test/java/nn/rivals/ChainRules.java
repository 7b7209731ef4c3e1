package nn.rivals;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Parameter;

/**
 * The gradient of each variable as a whole, in Euclidean norm: {@code ‖a − n‖ ≤ max(1e-9, 1e-9 max(‖a‖, ‖n‖))}, with
 * the derivative from five points at an adaptive step. The upstream gradient is a multiple of 0.01 between −9 and 9.
 *
 * <p>Source: ChainRulesTestUtils.jl 1.13, {@code test_rrule} with its defaults; the mode counts as an argument without
 * derivative.
 */
record ChainRules() implements Checker {

    private static final double TOLERANCE = 1e-9;

    @Override
    public String name() {
        return "ChainRulesTestUtils";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        Matrix dy = trial.upstream(() -> random.nextInt(-900, 901) / 100.0);
        List<Matrix> claimed = trial.claimed(dy);
        boolean accepted = true;
        for (int i = 0; i < claimed.size(); i++) {
            accepted &= close(claimed.get(i), numeric(trial, trial.variables().get(i), dy));
        }
        return Outcome.of(accepted);
    }

    private static Matrix numeric(Trial trial, Parameter variable, Matrix dy) {
        Matrix value = variable.value();
        try {
            return Matrix.generate(value.rows(), value.columns(), (i, j) -> {
                DoubleFunction<Matrix> outputs = step -> {
                    variable.set(value.with(i, j, value.get(i, j) + step));
                    return trial.output();
                };
                return new FivePoints(outputs).derivative().hadamard(dy).sum();
            });
        } finally {
            variable.set(value);
        }
    }

    private static boolean close(Matrix a, Matrix n) {
        return norm(a.minus(n)) <= Math.max(TOLERANCE, TOLERANCE * Math.max(norm(a), norm(n)));
    }

    private static double norm(Matrix a) {
        return Math.sqrt(a.hadamard(a).sum());
    }
}
