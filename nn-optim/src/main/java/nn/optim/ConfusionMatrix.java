package nn.optim;

import java.util.Locale;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Require;

/** How often rows of one class were predicted as another: rows are what was right, columns what the model said. */
public final class ConfusionMatrix {

    private final int[][] counts;

    private ConfusionMatrix(int[][] counts) {
        this.counts = counts;
    }

    /**
     * Judges a classifier, in inference mode: the class of a row is the place of its largest entry.
     *
     * @param model puts out a column for each class
     * @param data its targets have a 1 in the column of the class
     * @return its counts over all examples
     */
    public static ConfusionMatrix of(Layer model, Dataset data) {
        return InOrder.of(data)
                .map(part -> of(model.forward(part.x(), Mode.inference()).output(), part.target()))
                .reduce(ConfusionMatrix::plus).orElseThrow();
    }

    /** The counts of both. */
    private ConfusionMatrix plus(ConfusionMatrix other) {
        Require.that(counts.length == other.counts.length, "ConfusionMatrix: %d classes and %d cannot be added",
                counts.length, other.counts.length);
        int[][] sums = new int[counts.length][counts.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                sums[i][j] = counts[i][j] + other.counts[i][j];
            }
        }
        return new ConfusionMatrix(sums);
    }

    /**
     * Compares predictions with targets, row by row.
     *
     * @param prediction a column for each of at least two classes, finite
     * @param target in the same shape; the class is where the largest entry stands
     * @return the counts over these rows
     */
    public static ConfusionMatrix of(Matrix prediction, Matrix target) {
        Require.sameShape("ConfusionMatrix", prediction, target);
        Require.that(target.columns() >= 2, "ConfusionMatrix needs a column for each of two classes or more, not %s:"
                + " for a single output, make two columns, p and 1 - p", target.shape());
        Require.that(prediction.isFinite(), "ConfusionMatrix needs finite predictions, not NaN or infinity");
        int[][] counts = new int[target.columns()][target.columns()];
        for (int i = 0; i < target.rows(); i++) {
            counts[target.argMax(i)][prediction.argMax(i)]++;
        }
        return new ConfusionMatrix(counts);
    }

    /**
     * {@return how often the class was taken for the other}
     *
     * @param actual what was right, counted from 0
     * @param predicted what the model said, counted from 0
     */
    public int count(int actual, int predicted) {
        Require.that(0 <= Math.min(actual, predicted) && Math.max(actual, predicted) < counts.length,
                "with %d classes there is no count of %d taken for %d", counts.length, actual, predicted);
        return counts[actual][predicted];
    }

    /** {@return the share of rows that were right, 0 to 1} */
    public double accuracy() {
        int right = 0;
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
            for (int count : counts[i]) {
                all += count;
            }
        }
        return (double) right / all;
    }

    /** A table with a line for each class; zeros are left out as dots. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("      ");
        for (int j = 0; j < counts.length; j++) {
            table.append(String.format(Locale.ROOT, "%5d", j));
        }
        for (int i = 0; i < counts.length; i++) {
            table.append(String.format(Locale.ROOT, "%n%5d ", i));
            for (int count : counts[i]) {
                table.append(String.format(Locale.ROOT, "%5s", count == 0 ? "." : count));
            }
        }
        return table.toString();
    }
}
