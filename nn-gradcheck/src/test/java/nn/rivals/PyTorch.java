package nn.rivals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * Every entry of the Jacobian, one unit upstream gradient after the other:
 * {@code |a − n| ≤ 1e-5 + 1e-3 |n|} with h = 1e-6. The way back must give the same bits when called twice, and zeros
 * for an upstream gradient of zeros.
 *
 * <p>Source: PyTorch 2, {@code torch.autograd.gradcheck} in double precision with its defaults.
 */
record PyTorch() implements Checker {

    static final double STEP = 1e-6;
    static final Tolerance TOLERANCE = new Tolerance(1e-5, 1e-3);

    @Override
    public String name() {
        return "PyTorch, slow";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        return Outcome.of(jacobiansAgree(trial) && isReentrant(trial) && zeroGivesZero(trial));
    }

    private static boolean jacobiansAgree(Trial trial) {
        List<List<Matrix>> claimed = rows(trial);
        List<Parameter> variables = trial.variables();
        boolean agree = true;
        for (int v = 0; v < variables.size(); v++) {
            Matrix value = variables.get(v).value();
            for (int e = 0; e < value.shape().entries(); e++) {
                int row = e / value.columns();
                int column = e % value.columns();
                double[] numeric = new Differences(trial, STEP).entry(variables.get(v), row, column).toArray();
                for (int k = 0; k < numeric.length; k++) {
                    agree &= TOLERANCE.allows(claimed.get(k).get(v).get(row, column), numeric[k]);
                }
            }
        }
        return agree;
    }

    /** The claimed gradients of every output, one after the other. */
    private static List<List<Matrix>> rows(Trial trial) {
        Pass pass = trial.pass();
        List<List<Matrix>> rows = new ArrayList<>();
        for (Matrix unit : units(pass.output())) {
            rows.add(trial.claimed(pass, unit));
        }
        return rows;
    }

    /** One upstream gradient for each entry of the output: 1 there, 0 elsewhere. */
    static List<Matrix> units(Matrix y) {
        List<Matrix> units = new ArrayList<>();
        for (int i = 0; i < y.rows(); i++) {
            for (int j = 0; j < y.columns(); j++) {
                units.add(Matrix.zeros(y.rows(), y.columns()).with(i, j, 1));
            }
        }
        return units;
    }

    private static boolean isReentrant(Trial trial) {
        Pass pass = trial.pass();
        return units(pass.output()).stream()
                .allMatch(unit -> trial.claimed(pass, unit).equals(trial.claimed(pass, unit)));
    }

    static boolean zeroGivesZero(Trial trial) {
        Pass pass = trial.pass();
        Matrix zeros = Matrix.zeros(pass.output().rows(), pass.output().columns());
        return trial.claimed(pass, zeros).stream().allMatch(gradient -> gradient.maxAbs() == 0);
    }
}
