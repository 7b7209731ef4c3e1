package nn.rivals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * One random projection {@code vᵀ J u} for each variable, u and v of length 1 with positive entries:
 * {@code |a − n| ≤ 1e-5 Σu Σv + 1e-3 |n|} with h = 1e-6.
 *
 * <p>Source: PyTorch 2, {@code torch.autograd.gradcheck} with {@code fast_mode=True}; the absolute tolerance grows with
 * the sums as {@code _adjusted_atol} says.
 */
record PyTorchFast() implements Checker {

    @Override
    public String name() {
        return "PyTorch, fast";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        Pass pass = trial.pass();
        Matrix v = unitVector(pass.output(), random);
        List<Matrix> claimed = trial.claimed(pass, v);
        boolean accepted = claimed.equals(trial.claimed(pass, v)) && PyTorch.zeroGivesZero(trial);
        for (int i = 0; i < claimed.size(); i++) {
            Parameter variable = trial.variables().get(i);
            Matrix u = unitVector(variable.value(), random);
            Matrix along = new Differences(trial, PyTorch.STEP).along(List.of(variable), List.of(u));
            double numeric = along.hadamard(v).sum();
            Tolerance adjusted = new Tolerance(PyTorch.TOLERANCE.absolute() * u.sum() * v.sum(),
                    PyTorch.TOLERANCE.relative());
            accepted &= adjusted.allows(claimed.get(i).hadamard(u).sum(), numeric);
        }
        return Outcome.of(accepted);
    }

    private static Matrix unitVector(Matrix like, RandomGenerator random) {
        Matrix drawn = Matrix.draw(like.rows(), like.columns(), random::nextDouble);
        return drawn.times(1 / Math.sqrt(drawn.hadamard(drawn).sum()));
    }
}
