package nn.gradcheck;

import java.util.Locale;
import nn.gradcheck.numeric.Estimate;
import nn.gradcheck.numeric.Kink;

/** Turns a claimed gradient and numeric estimates of one variable into verdicts. */
final class Judge {

    /** The estimate's own error counts twice: it is an estimate as well. */
    private static final double SAFETY = 2;
    /** An estimate that supports nothing is itself in doubt: a kink as near as the smallest step looks like this. */
    private static final double SAFETY_OF_THE_WORTHLESS = 20;
    /** The claimed gradient may be off by this many times what moves of its variables, tiny as rounding, make of it. */
    private static final double SPREADS = 4;
    /** A check that would overlook a mistake of one in ten thousand supports nothing. */
    private static final double WORTHLESS = 1e-4;
    /** A structural zero: the first step moves the weighted outputs by less than a millionth of their size. */
    private static final double NOTHING = 1e-6;
    /** Outputs smaller than this are zero as well: numbers this small are not rounded like others. */
    private static final double UNDERFLOW = 1e-280;

    private final double largest;

    /** The largest numeric entry, of those checked, of the variable's gradient. */
    Judge(double largest) {
        this.largest = largest;
    }

    Entry judge(int row, int column, double backward, Estimate numeric, double spread, double firstStep) {
        double scale = Math.max(numeric.terms(), largest);
        double safety = numeric.error() <= WORTHLESS * scale ? SAFETY : SAFETY_OF_THE_WORTHLESS;
        double allowed = numeric.kink().map(Kink::error).orElse(safety * numeric.error() + SPREADS * spread);
        Entry entry = new Entry(row, column, backward, numeric.value(), numeric.error(), allowed, scale,
                Verdict.WRONG, "");
        if (Double.isNaN(backward) && Double.isFinite(numeric.value())) {
            return entry;
        }
        if (Double.isInfinite(numeric.error()) || Double.isNaN(numeric.error())) {
            return entry.unresolved(Double.isNaN(numeric.value())
                    ? "the outputs nearby are no numbers"
                    : "the outputs jump, or bend within the smallest step");
        }
        if (Double.isNaN(spread)) {
            return entry.unresolved("backward is no number nearby");
        }
        return numeric.kink().map(kink -> atKink(entry, kink))
                .orElseGet(() -> whereSmooth(entry, numeric, spread, firstStep));
    }

    private static Entry atKink(Entry entry, Kink kink) {
        String slopes = String.format(Locale.ROOT,
                "the slope is %.4g to the left and %.4g to the right", kink.left(), kink.right());
        return entry.with(kink.allows(entry.backward()) ? Verdict.KINK : Verdict.WRONG, slopes);
    }

    private Entry whereSmooth(Entry entry, Estimate numeric, double spread, double firstStep) {
        double allowed = entry.allowed();
        boolean agrees = Math.abs(entry.backward() - entry.numeric()) <= allowed;
        boolean bothZero = Math.abs(entry.backward()) <= allowed && Math.abs(entry.numeric()) <= allowed;
        if (!agrees) {
            return entry;
        }
        if (bothZero && allowed * firstStep <= NOTHING * Math.max(numeric.size(), UNDERFLOW)) {
            return entry.with(Verdict.STRUCTURAL_ZERO, "");
        }
        return allowed <= WORTHLESS * entry.scale()
                ? entry.with(Verdict.AGREES, "")
                : entry.unresolved(cause(numeric, spread));
    }

    private static String cause(Estimate numeric, double spread) {
        if (SPREADS * spread > SAFETY * numeric.error()) {
            return "backward itself moves as far by rounding";
        }
        return numeric.truncation() > numeric.rounding()
                ? "truncation: the function bends within the smallest step that rounding leaves"
                : "rounding: the differences drown in it at every step";
    }
}
