package nn.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.gradcheck.numeric.Estimate;
import nn.gradcheck.numeric.Ladder;

/** Checks the gradient of one variable, entry by entry. */
final class VariableCheck {

    /** The ladder starts at this part of the spread of the variable's values. */
    private static final double FIRST_STEP = 0.125;
    /** Values that differ by less than this, relative to the largest, are equal but for rounding. */
    private static final double EQUAL = 1e-12;

    private final Subject subject;
    private final Variable variable;
    private final Matrix value;
    private final Matrix y;
    private final Matrix dy;

    VariableCheck(Subject subject, Variable variable, Matrix y, Matrix dy) {
        this.subject = subject;
        this.variable = variable;
        this.value = variable.place().value();
        this.y = y;
        this.dy = dy;
    }

    VariableReport report(Matrix claimed, Matrix spread, int mostEntries, RandomGenerator random) {
        Matrix steps = steps();
        int[] places = places(mostEntries, random);
        List<Estimate> estimates = IntStream.of(places).mapToObj(place -> estimate(place, steps)).toList();
        double largest = estimates.stream().mapToDouble(e -> Math.abs(e.value())).max().orElseThrow();
        double outputTerms = y.hadamard(dy).map(Math::abs).sum();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            int row = places[i] / value.columns();
            int column = places[i] % value.columns();
            entries.add(new Judge(largest, outputTerms, steps.get(0, column))
                    .judge(row, column, claimed.get(row, column), estimates.get(i), spread.get(row, column)));
        }
        return new VariableReport(variable.name(), value.shape(), entries, hint(claimed, estimates, entries));
    }

    private Estimate estimate(int place, Matrix steps) {
        int row = place / value.columns();
        int column = place % value.columns();
        DoubleFunction<Matrix> outputs = moved -> {
            variable.place().set(value.with(row, column, moved));
            return subject.forward().get().output();
        };
        try {
            return new Ladder(outputs, value.get(row, column), y, dy, steps.get(0, column)).estimate();
        } finally {
            variable.place().set(value);
        }
    }

    /** Every place, or so many different ones drawn at random. */
    private int[] places(int most, RandomGenerator random) {
        int all = value.rows() * value.columns();
        if (all <= most) {
            return IntStream.range(0, all).toArray();
        }
        return random.ints(0, all).distinct().limit(most).sorted().toArray();
    }

    /** The first step for each column: a part of the mean deviation in it, or in all of the variable, or of 1. */
    private Matrix steps() {
        double mean = value.sum() / value.shape().entries();
        double overall = value.map(v -> Math.abs(v - mean)).sum() / value.shape().entries();
        double fallback = isSpread(overall) ? overall : 1;
        Matrix deviations = value.minusRow(value.columnMeans()).map(Math::abs).columnMeans();
        return deviations.map(d -> FIRST_STEP * (isSpread(d) ? d : fallback));
    }

    /** Whether a deviation is one, or the rounding of equal values. */
    private boolean isSpread(double deviation) {
        return deviation > EQUAL * value.maxAbs();
    }

    /** Patterns show only in a whole gradient that is wrong. */
    private String hint(Matrix claimed, List<Estimate> estimates, List<Entry> entries) {
        boolean wrong = entries.stream().anyMatch(entry -> entry.verdict() == Verdict.WRONG);
        if (!wrong || estimates.size() < value.rows() * value.columns()) {
            return "";
        }
        double[] numeric = estimates.stream().mapToDouble(Estimate::value).toArray();
        return Hint.of(claimed, Matrix.wrap(value.rows(), value.columns(), numeric));
    }
}
