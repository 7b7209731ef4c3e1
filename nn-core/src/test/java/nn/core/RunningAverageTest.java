package nn.core;

import static nn.core.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Momentum is the weight of the new value. */
class RunningAverageTest {

    @Test
    void momentumIsTheWeightOfTheNewValue() {
        RunningAverage average = new RunningAverage(Matrix.rowOf(8, 0), 0.25);
        average.update(Matrix.rowOf(4, 4));
        assertEquals(Matrix.rowOf(7, 1), average.value());
        average.update(Matrix.rowOf(3, 1));
        assertEquals(Matrix.rowOf(6, 1), average.value());
    }

    /** To the four digits that are stated. */
    @ParameterizedTest
    @CsvSource({"10,0.3487", "22,0.0985", "44,0.0097"})
    void atKeepRateNineTenthsTheInitialValueFades(int updates, double weight) {
        RunningAverage average = new RunningAverage(Matrix.rowOf(1), 0.1);
        for (int i = 0; i < updates; i++) {
            average.update(Matrix.rowOf(0));
        }
        assertEquals(weight, average.value().get(0, 0), 0.5e-4);
    }

    @Test
    void withMomentumOneOnlyTheLastValueCounts() {
        RunningAverage average = new RunningAverage(Matrix.rowOf(8), 1);
        average.update(Matrix.rowOf(3));
        assertEquals(Matrix.rowOf(3), average.value());
    }

    @Test
    void setReplacesTheAverage() {
        RunningAverage average = new RunningAverage(Matrix.rowOf(8), 0.5);
        average.set(Matrix.rowOf(2));
        assertEquals(Matrix.rowOf(2), average.value());
    }

    @Test
    void anotherShapeIsRefusedAndTheAverageKept() {
        RunningAverage average = new RunningAverage(Matrix.rowOf(8), 0.5);
        assertRefused("a running average of 1 x 1 cannot take a value of 1 x 2",
                () -> average.set(Matrix.rowOf(1, 2)));
        assertRefused("plus: 1 x 1 and 1 x 2 must have the same shape", () -> average.update(Matrix.rowOf(1, 2)));
        assertEquals(Matrix.rowOf(8), average.value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.5, Double.NaN})
    void aMomentumOutsideItsRangeIsRefused(double momentum) {
        assertRefused("momentum, the weight of the new value, is in (0, 1], not " + momentum,
                () -> new RunningAverage(Matrix.rowOf(1), momentum));
    }

    @Test
    void itTellsItsMomentumAndPrintsIt() {
        RunningAverage average = new RunningAverage(Matrix.zeros(1, 3), 0.1);
        assertEquals(0.1, average.momentum());
        assertEquals("RunningAverage(1 x 3, momentum 0.1)", average.toString());
    }
}
