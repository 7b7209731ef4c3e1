package nn.layers.losses;

import java.util.function.DoublePredicate;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Require;

/** What losses ask of their targets. Each refusal names the loss as it prints, the rule, the row and what is there. */
final class Targets {

    /** How far a row's sum may be from 1. Targets rounded to single precision must be divided by it first. */
    private static final double ROUNDING = 1e-9;

    private static final String DISTRIBUTION = "every row of the target is a distribution";
    private static final String ONE_HOT = "every row of the target holds a single 1 and else 0";
    private static final String PROBABILITY = "every entry of the target is a probability";

    private Targets() {}

    /** Of the shape of the scores. Who hands in labels, one for each row, hears of {@link OneHot}. */
    private static void requireClasses(Loss loss, Matrix scores, Matrix target) {
        Require.that(!areLabels(scores, target),
                "%s needs a target of %s, not of %s: OneHot.of(%d, labels) makes one of labels",
                loss, scores.shape(), target.shape(), scores.columns());
        Require.sameShape(loss, scores, target);
    }

    /** In a row or a column, one for each row of the scores. Where there is one class only, labels tell nothing. */
    private static boolean areLabels(Matrix scores, Matrix target) {
        boolean isLine = target.rows() == 1 || target.columns() == 1;
        return isLine && scores.columns() > 1 && target.shape().entries() == scores.rows();
    }

    /** In every row a share for each class, none negative, 1 in sum. */
    static void requireDistributions(Loss loss, Matrix scores, Matrix target) {
        requireClasses(loss, scores, target);
        requireEntries(loss, DISTRIBUTION, target, share -> share >= 0);
        requireSums(loss, DISTRIBUTION, target);
    }

    /** In every row 1 for one class and 0 for all others. */
    static void requireOneHot(Loss loss, Matrix scores, Matrix target) {
        requireClasses(loss, scores, target);
        requireEntries(loss, ONE_HOT, target, share -> share == 0 || share == 1);
        requireSums(loss, ONE_HOT, target);
    }

    /** In every entry a number from 0 to 1. */
    static void requireProbabilities(Loss loss, Matrix scores, Matrix target) {
        Require.sameShape(loss, scores, target);
        requireEntries(loss, PROBABILITY, target, share -> share >= 0 && share <= 1);
    }

    private static void requireEntries(Loss loss, String rule, Matrix target, DoublePredicate isLegal) {
        for (int i = 0; i < target.rows(); i++) {
            for (int j = 0; j < target.columns(); j++) {
                requireEntry(loss, rule, i, target.get(i, j), isLegal);
            }
        }
    }

    /** Asked of every entry of every batch: the facts are put together for a refusal alone. */
    private static void requireEntry(Loss loss, String rule, int row, double entry, DoublePredicate isLegal) {
        if (!isLegal.test(entry)) {
            throw new IllegalArgumentException("%s: %s, but row %d holds %s".formatted(loss, rule, row, entry));
        }
    }

    private static void requireSums(Loss loss, String rule, Matrix target) {
        Matrix sums = target.rowSums();
        for (int i = 0; i < target.rows(); i++) {
            Require.that(Math.abs(sums.get(i, 0) - 1) <= ROUNDING,
                    "%s: %s, but row %d sums to %s", loss, rule, i, sums.get(i, 0));
        }
    }
}
