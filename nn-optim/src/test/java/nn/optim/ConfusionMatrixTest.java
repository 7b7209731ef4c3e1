package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Rows are what was right, columns what the model said. */
class ConfusionMatrixTest {

    private static final Matrix TARGET = Matrix.of(new double[][] {
            {1, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}});
    private static final Matrix PREDICTION = Matrix.of(new double[][] {
            {0.8, 0.1, 0.1}, {-3, 5, 2}, {0, 9, 1}, {7, 6, 5}, {-2, -3, -1}});

    private final ConfusionMatrix table = ConfusionMatrix.of(PREDICTION, TARGET);

    @Test
    void countsByHand() {
        assertEquals(1, table.count(0, 0));
        assertEquals(1, table.count(0, 1));
        assertEquals(0, table.count(1, 0));
        assertEquals(1, table.count(1, 1));
        assertEquals(1, table.count(2, 0));
        assertEquals(1, table.count(2, 2));
    }

    @Test
    void accuracyIsTheShareThatWasRight() {
        assertEquals(3 / 5.0, table.accuracy());
        assertEquals(1.0, ConfusionMatrix.of(TARGET, TARGET).accuracy());
    }

    @Property
    void theCountsAddUpToTheRows(@ForAll @IntRange(min = 1, max = 40) int rows, @ForAll long seed) {
        Examples data = Data.random(rows, 3, 3, seed);
        ConfusionMatrix counts = ConfusionMatrix.of(data.x(), data.target());
        assertEquals(rows, IntStream.range(0, 9).map(i -> counts.count(i / 3, i % 3)).sum());
    }

    /** In training mode this model would fill its statistics and draw noise. */
    @Test
    void aModelIsJudgedInInferenceMode() {
        Affine layer = new Affine(Matrix.of(3, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1));
        ConfusionMatrix judged = ConfusionMatrix.of(new Chain(layer, new Flicker()), new Examples(PREDICTION, TARGET));
        assertEquals(table.toString(), judged.toString());
        assertEquals(Matrix.zeros(1, 3), layer.mean.value());
    }

    @Test
    void itPrintsAsATable() {
        assertEquals(List.of(
                "          0    1    2",
                "    0     1    1    .",
                "    1     .    1    .",
                "    2     1    .    1"), table.toString().lines().toList());
    }

    @Test
    void predictionsOfAnotherShapeAreRefused() {
        assertEquals("ConfusionMatrix needs a prediction and a target of the same shape, not 6 x 3 and 5 x 3",
                assertThrows(IllegalArgumentException.class,
                        () -> ConfusionMatrix.of(Matrix.zeros(6, 3), TARGET)).getMessage());
    }

    @Test
    void oneColumnIsRefusedWithAdvice() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> ConfusionMatrix.of(Matrix.columnOf(0.1, 0.9), Matrix.columnOf(1, 0))).getMessage();
        assertTrue(message.endsWith("not 2 x 1: for a single output, make two columns, p and 1 - p"), message);
    }

    @Test
    void predictionsThatAreNotFiniteAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> ConfusionMatrix.of(Matrix.rowOf(Double.NaN, 1), Matrix.rowOf(1, 0)));
    }

    @Test
    void aClassThatDoesNotExistIsRefused() {
        ConfusionMatrix confusion = ConfusionMatrix.of(Matrix.rowOf(0, 1), Matrix.rowOf(1, 0));
        String message = assertThrows(IllegalArgumentException.class, () -> confusion.count(0, 2)).getMessage();
        assertEquals("with 2 classes there is no count of 0 taken for 2", message);
        assertThrows(IllegalArgumentException.class, () -> confusion.count(-1, 0));
    }
}
