package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** A state gives back what a model had learned at its moment. */
class ModelStateTest {

    private final Scale a = new Scale(2);
    private final Scale b = new Scale(3);
    private final Layer model = new Couple(a, b);

    @Test
    void restoringGivesBackEveryParameterAndEveryStatistic() {
        learn();
        ModelState state = ModelState.of(model);
        Matrix meanOfA = a.mean.value();
        Matrix meanOfB = b.mean.value();
        learn();
        a.factor.set(Matrix.rowOf(20));
        b.factor.set(Matrix.rowOf(30));
        state.restore();
        assertEquals(Matrix.rowOf(2), a.factor.value());
        assertEquals(Matrix.rowOf(3), b.factor.value());
        assertEquals(meanOfA, a.mean.value());
        assertEquals(meanOfB, b.mean.value());
    }

    @Test
    void aStateCanBeRestoredAgain() {
        ModelState state = ModelState.of(model);
        for (int i = 0; i < 2; i++) {
            a.factor.set(Matrix.rowOf(20 + i));
            state.restore();
            assertEquals(Matrix.rowOf(2), a.factor.value());
        }
    }

    @Test
    void aStateIsFiniteIfEveryParameterAndStatisticIs() {
        assertTrue(ModelState.of(model).isFinite());
        a.factor.set(Matrix.rowOf(Double.NaN));
        assertFalse(ModelState.of(model).isFinite());
        a.factor.set(Matrix.rowOf(1));
        model.statistics().values().iterator().next().set(Matrix.rowOf(Double.POSITIVE_INFINITY));
        assertFalse(ModelState.of(model).isFinite());
    }

    @Test
    void statesAreEqualIfTheyHoldTheSameBits() {
        ModelState early = ModelState.of(model);
        assertEquals(early, ModelState.of(model));
        assertEquals(early.hashCode(), ModelState.of(model).hashCode());
        learn();
        assertNotEquals(early, ModelState.of(model));
    }

    @Test
    void statesOfDifferentMomentsAreIndependent() {
        ModelState early = ModelState.of(model);
        a.factor.set(Matrix.rowOf(20));
        ModelState late = ModelState.of(model);
        early.restore();
        assertEquals(Matrix.rowOf(2), a.factor.value());
        late.restore();
        assertEquals(Matrix.rowOf(20), a.factor.value());
    }

    private void learn() {
        model.forward(Matrix.columnOf(4, 6), Mode.training(1));
    }
}
