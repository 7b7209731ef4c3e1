package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hinge loss by hand, in dyadic numbers and so exact: margins that are missed, just met and kept. */
class MultiClassHingeTest {

    private final Loss loss = new MultiClassHinge();
    private final Matrix scores = Matrix.of(2, 3, 2, 3.5, 1.25, 4, 0, 3.5);

    /** Row 0 misses by 2.5 and by 0.25; in row 1, the class 1 is far away and the class 2 misses by 0.5. */
    @Test
    void theValueSumsWhatIsMissingAndDividesByTheRows() {
        assertEquals((2.5 + 0.25 + 0.5) / 2, loss.value(scores, OneHot.of(3, 0, 0)));
    }

    @Test
    void theGradientPullsAtTheRightClassOnceForEachMarginMissed() {
        assertEquals(Matrix.of(2, 3, -1, 0.5, 0.5, -0.5, 0, 0.5), loss.gradient(scores, OneHot.of(3, 0, 0)));
    }

    @Test
    void theMarginIsThatOfTheConstructor() {
        Matrix row = Matrix.rowOf(2, 3.5, 1.25);
        assertEquals(1.5, new MultiClassHinge(0).value(row, OneHot.of(3, 0)));
        assertEquals(2, new MultiClassHinge(0.5).value(row, OneHot.of(3, 0)));
        assertEquals(3.5 + 1.25, new MultiClassHinge(2).value(row, OneHot.of(3, 0)));
    }

    @Test
    void aMarginJustMetCostsNothingAndPullsAtNothing() {
        Matrix met = Matrix.rowOf(1, 2, 0);
        assertEquals(0.0, loss.value(met, OneHot.of(3, 1)));
        assertEquals(Matrix.rowOf(0, 0, 0), loss.gradient(met, OneHot.of(3, 1)));
    }

    @Test
    void oneClassIsAlwaysRight() {
        assertEquals(0.0, loss.value(Matrix.rowOf(7), OneHot.of(1, 0)));
        assertEquals(Matrix.rowOf(0), loss.gradient(Matrix.rowOf(7), OneHot.of(1, 0)));
    }

    @Test
    void farOutScoresGiveExactFiniteNumbers() {
        Matrix far = Matrix.rowOf(1000, -1000);
        assertEquals(2001, loss.value(far, OneHot.of(2, 1)));
        assertEquals(Matrix.rowOf(1, -1), loss.gradient(far, OneHot.of(2, 1)));
        assertEquals(0.0, loss.value(far, OneHot.of(2, 0)));
        assertEquals(Matrix.rowOf(0, 0), loss.gradient(far, OneHot.of(2, 0)));
    }

    @Test
    void nanPassesThroughInItsRow() {
        Matrix poisoned = scores.with(0, 1, Double.NaN);
        assertEquals(Double.NaN, loss.value(poisoned, OneHot.of(3, 0, 0)));
        Matrix gradient = loss.gradient(poisoned, OneHot.of(3, 0, 0));
        assertEquals(Matrix.rowOf(Double.NaN, Double.NaN, Double.NaN), gradient.row(0));
        assertEquals(Matrix.rowOf(-0.5, 0, 0.5), gradient.row(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1 + 0x1p-50, 2, -1, Double.NaN})
    void aTargetThatIsNotOneOrZeroIsRefused(double entry) {
        String message = "MultiClassHinge(): every row of the target holds a single 1 and else 0, but row 1 holds ";
        Matrix target = OneHot.of(3, 0, 0).with(1, 2, entry);
        Expect.refusal(message + entry, () -> loss.value(scores, target));
        Expect.refusal(message + entry, () -> loss.gradient(scores, target));
    }

    @Test
    void aTargetOfNoneOrTwoIsRefused() {
        String message = "MultiClassHinge(): every row of the target holds a single 1 and else 0, but row 1 ";
        Expect.refusal(message + "sums to 0.0", () -> loss.value(scores, OneHot.of(3, 0, 0).with(1, 0, 0)));
        Expect.refusal(message + "sums to 2.0", () -> loss.gradient(scores, OneHot.of(3, 0, 0).with(1, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0x1p-50, Double.POSITIVE_INFINITY, Double.NaN})
    void anotherMarginIsRefused(double margin) {
        Expect.refusal("MultiClassHinge: the margin is in [0, ∞), not " + margin, () -> new MultiClassHinge(margin));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("MultiClassHinge()", loss.toString());
        assertEquals("MultiClassHinge()", new MultiClassHinge(1).toString());
        assertEquals("MultiClassHinge(0.5)", new MultiClassHinge(0.5).toString());
    }
}
