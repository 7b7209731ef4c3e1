package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Entries;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Softmax and cross entropy: probabilities sum to one, and only differences of logits count. */
class SoftmaxCrossEntropyInvariantsTest {

    private final Loss loss = new SoftmaxCrossEntropy();

    private static Matrix labels(Matrix logits, long seed) {
        return OneHot.of(logits.columns(),
                new SplittableRandom(seed).ints(logits.rows(), 0, logits.columns()).toArray());
    }

    /** The exponents are differences of numbers as large as the spread of the logits, and carry its rounding. */
    @Property
    void eachRowOfTheGradientSumsToZero(@ForAll @Entries(min = -20, max = 20) Matrix logits, @ForAll long seed) {
        Matrix gradient = loss.gradient(logits, labels(logits, seed));
        Matrix spread = logits.rowMaxima().plus(logits.times(-1).rowMaxima());
        // The terms of a row are probabilities that sum to 1 and a target that does, over N
        Matrix terms = spread.map(s -> (2 + s) / logits.rows());
        // One for each class that is summed, here and in the softmax, and eight for the rest
        Rounding.assertZero(2 * logits.columns() + 8, terms, gradient.rowSums());
    }

    /** It is (p − t) / N, with probabilities of 0 to 1. */
    @Property
    void theGradientIsNegativeAtTheLabelAndPositiveElsewhere(@ForAll Matrix logits, @ForAll long seed) {
        Matrix labels = labels(logits, seed);
        Matrix signed = loss.gradient(logits, labels).combine(labels, (g, t) -> t == 1 ? -g : g);
        assertEquals(0, signed.map(g -> Math.min(g, 0)).maxAbs(), () -> "a wrong sign in " + signed);
    }

    /** Multiples of 1/64 plus a whole number are exact, and so are their differences. */
    @Property
    void aShiftOfTheLogitsChangesNothing(@ForAll Matrix drawn, @ForAll @IntRange(min = -1_000_000_000) int shift,
            @ForAll long seed) {
        Matrix logits = drawn.map(v -> Math.rint(64 * v) / 64);
        Matrix shifted = logits.map(v -> v + shift);
        Matrix labels = labels(logits, seed);
        assertEquals(loss.value(logits, labels), loss.value(shifted, labels));
        assertEquals(loss.gradient(logits, labels), loss.gradient(shifted, labels));
    }
}
