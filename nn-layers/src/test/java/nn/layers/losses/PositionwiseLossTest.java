package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One row of two positions, whose losses are known, and rows of positions as they are told apart. */
class PositionwiseLossTest {

    private final Loss loss = new PositionwiseLoss(3, new SoftmaxCrossEntropy());

    /** Softmax of the positions: [1/8, 2/8, 5/8] and [1/4, 1/4, 1/2]. */
    private final Matrix logits = Matrix.rowOf(Math.log(1), Math.log(2), Math.log(5), 0, 0, Math.log(2));
    private final Matrix target = Matrix.rowOf(0, 0, 1, 1, 0, 0);

    @Test
    void theValueIsTheMeanOverThePositions() {
        assertEquals((Math.log(8.0 / 5) + Math.log(4)) / 2, loss.value(logits, target), Expect.AFTER_EXP);
    }

    @Test
    void theGradientHasTheRowsOfThePrediction() {
        Matrix expected = Matrix.rowOf(1 / 16.0, 2 / 16.0, -3 / 16.0, -3 / 8.0, 1 / 8.0, 1 / 4.0);
        Expect.close(expected, loss.gradient(logits, target), Expect.AFTER_EXP);
    }

    /** The second row is the first with its positions exchanged: so is its gradient, and both count half. */
    @Test
    void theMeanIsOverThePositionsOfAllRows() {
        Matrix exchanged = logits.columns(3, 6).beside(logits.columns(0, 3));
        Matrix both = Matrix.of(logits.toArray(), exchanged.toArray());
        Matrix targets = Matrix.of(2, 6, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1);
        assertEquals(loss.value(logits, target), loss.value(both, targets), Expect.AFTER_EXP);
        Matrix expected = Matrix.of(2, 6, 1, 2, -3, -6, 2, 4, -6, 2, 4, 1, 2, -3).times(1 / 32.0);
        Expect.close(expected, loss.gradient(both, targets), Expect.AFTER_EXP);
    }

    @Test
    void aSinglePositionIsTheBody() {
        Matrix row = logits.columns(0, 3);
        Matrix label = target.columns(0, 3);
        Loss body = new SoftmaxCrossEntropy();
        assertEquals(body.value(row, label), loss.value(row, label));
        assertEquals(body.gradient(row, label), loss.gradient(row, label));
    }

    @Test
    void otherShapesAreRefused() {
        Expect.refusal(loss + " needs a prediction and a target of the same shape, not 1 x 6 and 2 x 3",
                () -> loss.value(logits, target.reshape(2, 3)));
        Expect.refusal(loss + " needs a prediction and a target of the same shape, not 1 x 6 and 2 x 3",
                () -> loss.gradient(logits, target.reshape(2, 3)));
        Matrix four = Matrix.zeros(3, 4);
        Expect.refusal(loss + " needs a prediction with 3 columns for each position, not 3 x 4",
                () -> loss.value(four, four));
        Expect.refusal(loss + " needs a prediction with 3 columns for each position, not 3 x 4",
                () -> loss.gradient(four, four));
    }

    @Test
    void theBodyChecksItsTarget() {
        Expect.refusal("SoftmaxCrossEntropy(): every row of the target is a distribution, but row 1 sums to 0.0",
                () -> loss.value(logits, Matrix.rowOf(0, 0, 1, 0, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aPositionWithoutColumnsIsRefused(int columns) {
        Expect.refusal("PositionwiseLoss: a position has at least one column, not " + columns,
                () -> new PositionwiseLoss(columns, new SoftmaxCrossEntropy()));
    }

    @Test
    void aPositionMayHaveOneColumn() {
        assertEquals(12.5, new PositionwiseLoss(1, new MeanSquaredError()).value(
                Matrix.rowOf(1, 2), Matrix.rowOf(4, 6)));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("PositionwiseLoss(3, SoftmaxCrossEntropy())", loss.toString());
    }
}
