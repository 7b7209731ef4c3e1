package nn.invariants;

import static nn.invariants.Rounding.assertZero;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Entries;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Label smoothing: the target still sums to one, and the loss mixes those of the labels and of all classes alike. */
class LabelSmoothingInvariantsTest {

    private static final Loss PLAIN = new SoftmaxCrossEntropy();

    private static Matrix labels(Matrix logits, long seed) {
        return ClassTargets.labels(logits, new SplittableRandom(seed));
    }

    /** As without smoothing, and three roundings more for each entry of the target. */
    @Property
    void eachRowOfTheGradientSumsToZero(@ForAll @Entries(min = -20, max = 20) Matrix logits, @ForAll long seed,
            @ForAll @IntRange(max = 15) int sixteenths) {
        Matrix gradient = new SoftmaxCrossEntropy(sixteenths / 16.0).gradient(logits, labels(logits, seed));
        Matrix spread = logits.rowMaxima().plus(logits.times(-1).rowMaxima());
        Matrix terms = spread.map(s -> (2 + s) / logits.rows());
        assertZero(2 * logits.columns() + 11, terms, gradient.rowSums());
    }

    /** Of costs that are none negative: each is rounded five times on either side, and then summed. */
    @Property
    void theLossIsAMixture(@ForAll Matrix logits, @ForAll long seed, @ForAll @IntRange(max = 15) int sixteenths) {
        double s = sixteenths / 16.0;
        Matrix labels = labels(logits, seed);
        Matrix uniform = labels.map(t -> 1.0 / logits.columns());
        double mixture = (1 - s) * PLAIN.value(logits, labels) + s * PLAIN.value(logits, uniform);
        double smoothed = new SoftmaxCrossEntropy(s).value(logits, labels);
        int roundings = 2 * (int) logits.shape().entries() + 10;
        assertZero(roundings, Matrix.rowOf(mixture), Matrix.rowOf(smoothed - mixture));
    }
}
