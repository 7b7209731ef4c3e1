package nn.rivals;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * Every output times 2, one after the other: {@code |a − n| ≤ 1e-3 max(|a|, |n|, 1)} with h = 1e-2. Where the function
 * has a kink, entries within 0.01 of zero are skipped, as for Caffe's ReLU.
 *
 * <p>Source: Caffe 1.0, {@code GradientChecker::CheckGradientExhaustive} with the step and the threshold that most of
 * its tests give.
 */
record Caffe() implements Checker {

    private static final double STEP = 1e-2;
    private static final double THRESHOLD = 1e-3;
    private static final double KINK_RANGE = 1e-2;
    private static final double LOSS_WEIGHT = 2;

    @Override
    public String name() {
        return "Caffe";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        List<Parameter> variables = trial.variables();
        Pass pass = trial.pass();
        List<List<Matrix>> claimed = PyTorch.units(pass.output()).stream()
                .map(unit -> trial.claimed(pass, unit.times(LOSS_WEIGHT))).toList();
        boolean accepted = true;
        for (int v = 0; v < variables.size(); v++) {
            int place = v;
            accepted &= accepts(trial, variables.get(v), claimed.stream().map(row -> row.get(place)).toList());
        }
        return Outcome.of(accepted);
    }

    /** The claimed gradients of one variable are given for each output. */
    private static boolean accepts(Trial trial, Parameter variable, List<Matrix> claimed) {
        Matrix value = variable.value();
        boolean accepted = true;
        for (int i = 0; i < value.rows(); i++) {
            for (int j = 0; j < value.columns(); j++) {
                boolean skipped = !trial.smooth() && Math.abs(value.get(i, j)) <= KINK_RANGE;
                accepted &= skipped || accepts(trial, variable, claimed, i, j);
            }
        }
        return accepted;
    }

    private static boolean accepts(Trial trial, Parameter variable, List<Matrix> claimed, int row, int column) {
        double[] numeric = new Differences(trial, STEP).entry(variable, row, column).times(LOSS_WEIGHT).toArray();
        boolean accepted = true;
        for (int k = 0; k < numeric.length; k++) {
            accepted &= close(claimed.get(k).get(row, column), numeric[k]);
        }
        return accepted;
    }

    private static boolean close(double a, double n) {
        return Math.abs(a - n) <= THRESHOLD * Math.max(Math.max(Math.abs(a), Math.abs(n)), 1);
    }
}
