package nn.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.gradcheck.numeric.Estimate;
import nn.gradcheck.numeric.Ladder;
import nn.gradcheck.numeric.WideSteps;

/** Checks the gradient of one variable, entry by entry. */
final class VariableCheck {

    private final Subject subject;
    private final Variable variable;
    private final Matrix value;
    private final Matrix steps;
    private final Matrix y;
    private final Matrix dy;

    VariableCheck(Subject subject, Variable variable, Matrix y, Matrix dy) {
        this.subject = subject;
        this.variable = variable;
        this.value = variable.value();
        this.steps = FirstSteps.of(value);
        this.y = y;
        this.dy = dy;
    }

    VariableReport report(Matrix claimed, Matrix spread, int mostEntries, RandomGenerator random) {
        int[] places = places(mostEntries, random);
        List<Estimate> estimates = IntStream.of(places).mapToObj(this::estimate).toList();
        double largest = estimates.stream().mapToDouble(e -> Math.abs(e.value()))
                .filter(Double::isFinite).max().orElse(0);
        Judge judge = new Judge(largest);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            int row = row(places[i]);
            int column = column(places[i]);
            Entry entry = judge.judge(row, column, claimed.get(row, column), estimates.get(i),
                    spread.get(row, column), steps.get(0, column));
            entries.add(doubted(entry, places[i]));
        }
        return new VariableReport(variable.name(), value.shape(), entries, "");
    }

    private Estimate estimate(int place) {
        DoubleFunction<Matrix> outputs = outputs(place);
        try {
            return new Ladder(outputs, origin(place), y, dy, firstStep(place)).estimate();
        } finally {
            variable.reset();
        }
    }

    /** A zero is structural only if no wide step shows what small ones lose, and a slope wrong only if one could. */
    private Entry doubted(Entry entry, int place) {
        WideSteps wide = new WideSteps(outputs(place), origin(place), dy, firstStep(place));
        try {
            if (entry.verdict() == Verdict.STRUCTURAL_ZERO
                    && wide.showsASlopeWithin(entry.allowed(), entry.numeric())) {
                return entry.unresolved("small steps drown in rounding, and wider ones move the output");
            }
            if (entry.verdict() == Verdict.WRONG && entry.numeric() == 0 && wide.hidesSlope(entry.backward())) {
                return entry.unresolved("so small a slope does not move the output's last place");
            }
            return entry;
        } finally {
            variable.reset();
        }
    }

    private DoubleFunction<Matrix> outputs(int place) {
        return moved -> {
            variable.set(value.with(row(place), column(place), moved));
            return subject.forward().get().output();
        };
    }

    private double origin(int place) {
        return value.get(row(place), column(place));
    }

    private double firstStep(int place) {
        return steps.get(0, column(place));
    }

    private int row(int place) {
        return place / value.columns();
    }

    private int column(int place) {
        return place % value.columns();
    }

    /** Every place, or so many different ones drawn at random. */
    private int[] places(int most, RandomGenerator random) {
        int all = value.rows() * value.columns();
        if (all <= most) {
            return IntStream.range(0, all).toArray();
        }
        return random.ints(0, all).distinct().limit(most).sorted().toArray();
    }
}
