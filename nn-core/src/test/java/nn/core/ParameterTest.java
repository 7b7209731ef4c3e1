package nn.core;

import static nn.core.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A parameter changes its value, never its shape nor its identity. */
class ParameterTest {

    private final Parameter p = Parameter.of(Matrix.rowOf(1, 2));

    @Test
    void theValueIsTheLastOneSet() {
        assertEquals(Matrix.rowOf(1, 2), p.value());
        p.set(Matrix.rowOf(3, 4));
        assertEquals(Matrix.rowOf(3, 4), p.value());
    }

    @Test
    void anotherShapeIsRefusedAndTheValueKept() {
        assertRefused("a parameter of 1 x 2 cannot take a value of 2 x 1", () -> p.set(Matrix.columnOf(3, 4)));
        assertEquals(Matrix.rowOf(1, 2), p.value());
    }

    @Test
    void twoParametersOfOneValueAreTwo() {
        assertNotEquals(p, Parameter.of(p.value()));
    }

    @Test
    void weightDecayIsChosenWhereTheParameterIsMade() {
        assertTrue(p.decays());
        assertFalse(Parameter.withoutDecay(Matrix.rowOf(1)).decays());
    }

    @Test
    void itPrintsItsShape() {
        assertEquals("Parameter(1 x 2)", p.toString());
    }
}
