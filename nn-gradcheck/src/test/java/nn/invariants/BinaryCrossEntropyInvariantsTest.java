package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Entries;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Binary cross entropy: yes and no change places, and two classes are a softmax of the logit and 0. */
class BinaryCrossEntropyInvariantsTest {

    private final Loss loss = new BinaryCrossEntropy();

    /** Quarters, of which 1 − t is exact. */
    private static Matrix target(Matrix logits, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        return logits.map(x -> random.nextInt(5) / 4.0);
    }

    /** Of every entry a row: the entry, and what it leaves of a whole. */
    private static Matrix pairs(Matrix x, double whole) {
        Matrix column = x.reshape((int) x.shape().entries(), 1);
        return Matrix.generate(column.rows(), 2, (i, j) -> j == 0 ? column.get(i, 0) : whole - column.get(i, 0));
    }

    /** The logits [x, 0], as [x/2, −x/2]: only their difference counts, and halves are exact. */
    private static Matrix softmaxLogits(Matrix logits) {
        return pairs(logits.times(0.5), 0);
    }

    /** Ten roundings of 1 + eˣ, logarithms, and numbers as large as the logit; then the sum over all entries. */
    @Property
    void theValueIsThatOfASoftmaxOfTwoClasses(
            @ForAll @Entries(min = -20, max = 20) Matrix logits, @ForAll long seed) {
        Matrix target = target(logits, seed);
        double ofTwo = new SoftmaxCrossEntropy().value(softmaxLogits(logits), pairs(target, 1));
        int roundings = 2 * (int) logits.shape().entries() + 10;
        Rounding.assertZero(roundings, Matrix.rowOf(1 + logits.maxAbs()),
                Matrix.rowOf(loss.value(logits, target) - ofTwo));
    }

    /** The exponents carry the rounding of the logit. Six more for each sigmoid, and for the rest. */
    @Property
    void theGradientIsThatOfASoftmaxOfTwoClasses(
            @ForAll @Entries(min = -20, max = 20) Matrix logits, @ForAll long seed) {
        Matrix target = target(logits, seed);
        Matrix ofTwo = new SoftmaxCrossEntropy().gradient(softmaxLogits(logits), pairs(target, 1)).columns(0, 1);
        Matrix difference = loss.gradient(logits, target).minus(ofTwo.reshape(logits.rows(), logits.columns()));
        Matrix terms = logits.map(x -> (2 + Math.abs(x)) / logits.shape().entries());
        Rounding.assertZero(12, terms, difference);
    }

    @Property
    void yesAndNoChangePlacesBitForBit(@ForAll @Entries(min = -1000, max = 1000) Matrix logits, @ForAll long seed) {
        Matrix yes = target(logits, seed);
        Matrix no = yes.map(t -> 1 - t);
        assertEquals(loss.value(logits, yes), loss.value(logits.times(-1), no));
        assertEquals(0, loss.gradient(logits, yes).plus(loss.gradient(logits.times(-1), no)).maxAbs());
    }
}
