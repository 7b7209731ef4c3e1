package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Entries;
import nn.layers.losses.Huber;
import nn.layers.losses.MeanSquaredError;

/** The Huber loss: half the squared error where delta is large, and never a pull above delta. */
class HuberInvariantsTest {

    private final Loss loss = new Huber(1);

    private static Matrix zeros(Matrix prediction) {
        return Matrix.zeros(prediction.rows(), prediction.columns());
    }

    /** Halves are exact, and so the two agree bit for bit. */
    @Property
    void withALargeDeltaItIsHalfTheMeanSquaredError(@ForAll Matrix prediction, @ForAll double offset) {
        Loss large = new Huber(1e300);
        Loss squared = new MeanSquaredError();
        Matrix target = prediction.map(v -> offset % 8 - v);
        assertEquals(squared.value(prediction, target) / 2, large.value(prediction, target));
        assertEquals(squared.gradient(prediction, target).times(0.5), large.gradient(prediction, target));
    }

    @Property
    void predictionAndTargetChangePlaces(@ForAll Matrix prediction) {
        Matrix target = zeros(prediction);
        assertEquals(loss.value(prediction, target), loss.value(target, prediction));
        assertEquals(loss.gradient(prediction, target), loss.gradient(target, prediction).times(-1));
    }

    /** A power of two rounds nothing. */
    @Property
    void itGrowsWithTheSquareOfErrorsAndDeltaAlike(@ForAll Matrix prediction) {
        Matrix target = zeros(prediction);
        assertEquals(16 * loss.value(prediction, target), new Huber(4).value(prediction.times(4), target));
    }

    @Property
    void noEntryPullsHarderThanDelta(@ForAll @Entries(min = -1000, max = 1000) Matrix prediction) {
        double hardest = loss.gradient(prediction, zeros(prediction)).maxAbs();
        assertTrue(hardest <= 1.0 / prediction.shape().entries(), () -> "a pull of " + hardest);
    }
}
