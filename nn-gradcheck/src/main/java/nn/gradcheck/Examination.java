package nn.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Matrix;

/** One check of one subject under one random upstream gradient: what backward claims, and the verdicts on it. */
final class Examination {

    /** How often rounding in the claimed gradients is tried out: the largest of eight misses little. */
    private static final int PROBES = 8;
    /** The last of them moves this part of a first step: the change of a smooth gradient over it is no great loss. */
    private static final double FARTHEST = Math.pow(2, -35);
    /** Tied entries moved together are off by a multiple, or not at all; the ties are lost when rounding is tried. */
    private static final double TIE_ROUNDING = 1e-9;

    /** In probes, an entry moves by so many of its smallest moves. */
    private static final double[] MOVES = {-2, -1, 1, 2};

    private final Subject subject;
    private final RandomGenerator random;
    private final List<Variable> variables;
    private final Matrix y;
    private final Matrix dy;

    Examination(Subject subject, long seed) {
        this.subject = subject;
        this.random = new SplittableRandom(seed);
        this.variables = subject.variables();
        this.y = subject.forward().get().output();
        this.dy = upstream();
    }

    /** Entry by entry, at most so many of each variable; and where these met kinks, several entries together. */
    List<VariableReport> ofEntries(int most) {
        List<VariableReport> reports = new ArrayList<>(examine(variables, most));
        Ties.of(variables, reports).map(this::examineTied)
                .filter(tied -> tied.verdict() == Verdict.WRONG)
                .map(tied -> tied.withHint("a tie that is paid more than once, or not at all"))
                .ifPresent(reports::add);
        return reports;
    }

    /** Along so many random directions through all entries of a variable; entry by entry where it has no more. */
    List<VariableReport> ofDirections(int count) {
        List<Variable> targets = variables.stream().map(variable -> variable.value().shape().entries() <= count
                ? variable
                : Directions.random(variable, count, random).along(variable.name() + " along directions")).toList();
        return examine(targets, count);
    }

    private VariableReport examineTied(Variable tied) {
        Matrix claimed = claimed(List.of(tied), dy).get(0);
        Matrix spread = Matrix.filled(claimed.rows(), 1, TIE_ROUNDING * claimed.maxAbs());
        return report(tied, claimed, spread, Integer.MAX_VALUE);
    }

    private List<VariableReport> examine(List<Variable> targets, int most) {
        List<Matrix> claimed = claimed(targets, dy);
        List<Matrix> spreads = spreads(targets, claimed);
        List<VariableReport> reports = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            VariableReport report = report(targets.get(i), claimed.get(i), spreads.get(i), most);
            reports.add(report.verdict() == Verdict.WRONG ? report.withHint(hint(targets.get(i), report)) : report);
        }
        return reports;
    }

    private VariableReport report(Variable target, Matrix claimed, Matrix spread, int most) {
        return new VariableCheck(subject, target, y, dy).report(claimed, spread, most, random);
    }

    private List<Matrix> claimed(List<Variable> targets, Matrix upstream) {
        Gradients gradients = subject.backward(subject.forward().get(), upstream);
        return targets.stream().map(target -> subject.claimed(target, gradients)).toList();
    }

    /**
     * How far the claimed gradients move, by rounding alone, when every variable does. The smallest moves may leave the
     * rounding inside the layer as it was, so each probe moves four times as far as the one before.
     */
    private List<Matrix> spreads(List<Variable> targets, List<Matrix> claimed) {
        List<Matrix> spreads = new ArrayList<>(claimed.stream().map(c -> Matrix.zeros(c.rows(), c.columns())).toList());
        for (int probe = 0; probe < PROBES; probe++) {
            double part = FARTHEST * Math.pow(4, probe + 1 - PROBES);
            variables.forEach(v -> v.set(moved(v.value(), part)));
            List<Matrix> moved = claimed(targets, dy);
            variables.forEach(Variable::reset);
            for (int i = 0; i < claimed.size(); i++) {
                Matrix distance = moved.get(i).minus(claimed.get(i)).map(Math::abs);
                spreads.set(i, spreads.get(i).combine(distance, Math::max));
            }
        }
        return spreads;
    }

    /**
     * Every entry up or down by that part of its column's first step, or by a unit in the last place of the largest
     * in the column if that is more; or by twice as much.
     */
    private Matrix moved(Matrix matrix, double part) {
        Matrix lastPlaces = matrix.map(Math::abs).transpose().rowMaxima().transpose().map(Math::ulp);
        Matrix sizes = FirstSteps.of(matrix).times(part).combine(lastPlaces, Math::max);
        Matrix moves = Matrix.draw(matrix.rows(), matrix.columns(), () -> MOVES[random.nextInt(MOVES.length)]);
        return matrix.plus(moves.timesRow(sizes));
    }

    private String hint(Variable variable, VariableReport report) {
        if (!report.isComplete()) {
            return "";
        }
        Matrix backward = report.backward();
        if (!backward.isFinite()) {
            return "backward returns no numbers";
        }
        String pattern = new Hint(subject.inputs().get(0).value().rows(), backward, report.numeric()).pattern();
        if (!pattern.isEmpty()) {
            return pattern;
        }
        if (claimed(List.of(variable), upstream()).get(0).equals(backward)) {
            return "the same comes back for another upstream gradient: backward does not use it";
        }
        return backward.equals(dy) ? "the upstream gradient, unchanged" : "";
    }

    private Matrix upstream() {
        return Magnitudes.signed(y.shape(), random);
    }
}
