package nn.core;

import static nn.core.Refusal.assertRefused;

import org.junit.jupiter.api.Test;

/** What a caller is told about what was handed in. */
class RequireTest {

    private static final Matrix X = Matrix.zeros(2, 3);

    @Test
    void theMessageIsFilledWithTheFacts() {
        assertRefused("a rate of 2.5 in 3 steps", () -> Require.that(false, "a rate of %s in %d steps", 2.5, 3));
    }

    @Test
    void theColumnsOfAnInput() {
        Require.columns("Dense(3 -> 1)", X, 3);
        assertRefused("Dense(2 -> 1) needs an input with 2 columns, not 2 x 3",
                () -> Require.columns("Dense(2 -> 1)", X, 2));
        assertRefused("Dense(4 -> 1) needs an input with 4 columns, not 2 x 3",
                () -> Require.columns("Dense(4 -> 1)", X, 4));
    }

    @Test
    void theInputsOfAGateHaveOneShape() {
        Require.oneShape("Add()", X, X.plus(X));
        assertRefused("Add() needs two inputs of the same shape, not 2 x 3 and 3 x 2",
                () -> Require.oneShape("Add()", X, X.transpose()));
    }

    @Test
    void thePredictionsShapeIsTheTargets() {
        Require.sameShape("Hinge()", X, X.plus(X));
        assertRefused("Hinge() needs a prediction and a target of the same shape, not 2 x 3 and 3 x 2",
                () -> Require.sameShape("Hinge()", X, X.transpose()));
    }
}
