package nn.gradcheck;

import nn.gradcheck.numeric.Estimate;

/** Turns a claimed gradient and numeric estimates of one variable into verdicts. */
final class Judge {

    /** The estimate's own error counts twice: it is an estimate as well. */
    private static final double SAFETY = 2;
    /** The claimed gradient may be off by this many times what the last places of its variables make of it. */
    private static final double SPREADS = 4;
    /** A check that would overlook a mistake of one in ten thousand supports nothing. */
    private static final double WORTHLESS = 1e-4;
    /** A structural zero: the first step moves the weighted output by less than a millionth of its terms. */
    private static final double NOTHING = 1e-6;

    private final double largest;
    private final double outputTerms;
    private final double firstStep;

    /** The largest numeric entry of the variable's gradient, the output's terms {@code Σ |dyᵢ yᵢ|}, the first step. */
    Judge(double largest, double outputTerms, double firstStep) {
        this.largest = largest;
        this.outputTerms = outputTerms;
        this.firstStep = firstStep;
    }

    Entry judge(int row, int column, double backward, Estimate numeric, double spread) {
        double rounding = SAFETY * numeric.error();
        double allowed = numeric.kink() ? rounding : rounding + SPREADS * spread;
        double scale = Math.max(numeric.terms(), largest);
        Verdict verdict = verdict(backward, numeric, allowed, scale);
        return new Entry(row, column, backward, numeric.value(), numeric.error(), allowed, scale, verdict);
    }

    private Verdict verdict(double backward, Estimate numeric, double allowed, double scale) {
        if (Double.isInfinite(numeric.error())) {
            return Verdict.UNRESOLVED;
        }
        return numeric.kink()
                ? atKink(backward, numeric, allowed)
                : whereSmooth(backward, numeric.value(), allowed, scale);
    }

    private static Verdict atKink(double backward, Estimate numeric, double allowed) {
        double low = Math.min(numeric.left(), numeric.right()) - allowed;
        double high = Math.max(numeric.left(), numeric.right()) + allowed;
        return low <= backward && backward <= high ? Verdict.KINK : Verdict.WRONG;
    }

    private Verdict whereSmooth(double backward, double numeric, double allowed, double scale) {
        boolean agrees = Math.abs(backward - numeric) <= allowed;
        boolean bothZero = Math.abs(backward) <= allowed && Math.abs(numeric) <= allowed;
        if (!agrees) {
            return Verdict.WRONG;
        }
        if (bothZero && allowed * firstStep <= NOTHING * outputTerms) {
            return Verdict.STRUCTURAL_ZERO;
        }
        return allowed <= WORTHLESS * scale ? Verdict.AGREES : Verdict.UNRESOLVED;
    }
}
