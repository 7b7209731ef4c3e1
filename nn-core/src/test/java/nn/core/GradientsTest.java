package nn.core;

import static nn.core.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sums of the chain rule: {@code and} for a use, {@code plus} where paths join, {@code then} along a path. */
class GradientsTest {

    private final Parameter weight = Parameter.of(Matrix.rowOf(7, 7));
    private final Parameter bias = Parameter.of(Matrix.rowOf(7, 7));
    private final Gradients input = Gradients.ofInput(Matrix.rowOf(1, 2, 3));

    @Test
    void theInputsGradientIsTheOneGiven() {
        assertEquals(Matrix.rowOf(1, 2, 3), input.input());
    }

    @Test
    void aJunctionHasTwo() {
        Gradients both = Gradients.ofInputs(Matrix.rowOf(1), Matrix.rowOf(2));
        assertEquals(Matrix.rowOf(1), both.first());
        assertEquals(Matrix.rowOf(2), both.second());
    }

    /** The two hold the same numbers, but are two. */
    @Test
    void eachParameterHasItsOwn() {
        Gradients both = input.and(weight, Matrix.rowOf(1, 2)).and(bias, Matrix.rowOf(3, 4));
        assertEquals(Matrix.rowOf(1, 2), both.of(weight));
        assertEquals(Matrix.rowOf(3, 4), both.of(bias));
        assertEquals(Matrix.rowOf(1, 2, 3), both.input());
    }

    @Test
    void aSecondUseAddsToTheFirst() {
        Gradients twice = input.and(weight, Matrix.rowOf(1, 2)).and(weight, Matrix.rowOf(10, 20));
        assertEquals(Matrix.rowOf(11, 22), twice.of(weight));
    }

    @Test
    void whereTwoPathsJoinInputsAndSharedParametersAdd() {
        Gradients left = Gradients.ofInput(Matrix.rowOf(1)).and(weight, Matrix.rowOf(1, 2));
        Gradients right = Gradients.ofInput(Matrix.rowOf(4))
                .and(weight, Matrix.rowOf(10, 20))
                .and(bias, Matrix.rowOf(5, 6));
        Gradients joined = left.plus(right);
        assertEquals(Matrix.rowOf(5), joined.input());
        assertEquals(Matrix.rowOf(11, 22), joined.of(weight));
        assertEquals(Matrix.rowOf(5, 6), joined.of(bias));
    }

    @Test
    void theGradientsOfTwoJunctionsAddInputByInput() {
        Gradients left = Gradients.ofInputs(Matrix.rowOf(1), Matrix.rowOf(2));
        Gradients right = Gradients.ofInputs(Matrix.rowOf(10), Matrix.rowOf(20));
        assertEquals(Matrix.rowOf(11), left.plus(right).first());
        assertEquals(Matrix.rowOf(22), left.plus(right).second());
    }

    @Test
    void alongAPathTheInputIsThatOfTheEarlierFunctionAndSharedParametersAdd() {
        Gradients later = Gradients.ofInput(Matrix.rowOf(1)).and(weight, Matrix.rowOf(1, 2));
        Gradients earlier = Gradients.ofInput(Matrix.rowOf(4))
                .and(bias, Matrix.rowOf(5, 6))
                .and(weight, Matrix.rowOf(10, 20));
        Gradients path = later.then(earlier);
        assertEquals(Matrix.rowOf(4), path.input());
        assertEquals(Matrix.rowOf(11, 22), path.of(weight));
        assertEquals(Matrix.rowOf(5, 6), path.of(bias));
    }

    @Test
    void aPathThatStartsAtAJunctionHasTwoInputs() {
        Gradients path = input.then(Gradients.ofInputs(Matrix.rowOf(1), Matrix.rowOf(2)));
        assertEquals(Matrix.rowOf(1), path.first());
        assertEquals(Matrix.rowOf(2), path.second());
    }

    @Test
    void noOperationChangesTheGradientsItIsAskedOf() {
        Gradients one = input.and(weight, Matrix.rowOf(1, 2));
        one.and(weight, Matrix.rowOf(1, 1)).and(bias, Matrix.rowOf(1, 1));
        one.plus(one).then(one);
        assertEquals(Matrix.rowOf(1, 2), one.of(weight));
        assertEquals(Matrix.rowOf(1, 2, 3), one.input());
        assertEquals(Set.of(weight), one.parameters());
        assertEquals(Set.of(), input.parameters());
    }

    @Test
    void theParametersStandInTheOrderOfTheirFirstUse() {
        Matrix any = Matrix.rowOf(1, 1);
        Gradients both = input.and(bias, any).and(weight, any);
        assertEquals(List.of(bias, weight), List.copyOf(both.parameters()));
        assertEquals(List.of(bias, weight), List.copyOf(both.and(weight, any).parameters()));
        assertEquals(List.of(weight, bias), List.copyOf(input.and(weight, any).then(both).parameters()));
    }

    @Test
    void theParametersCannotBeTakenOut() {
        Set<Parameter> parameters = input.and(weight, Matrix.rowOf(1, 2)).parameters();
        assertThrows(UnsupportedOperationException.class, () -> parameters.remove(weight));
    }

    @Test
    void aParametersGradientHasItsShape() {
        assertRefused("the gradient of a parameter of 1 x 2 cannot be 2 x 1",
                () -> input.and(weight, Matrix.columnOf(1, 2)));
    }

    @Test
    void aMissingGradientIsExplained() {
        assertRefused("no gradient for Parameter(1 x 2): does its layer's backward say and(parameter, gradient)?",
                () -> input.and(weight, Matrix.rowOf(1, 2)).of(bias));
    }

    @Test
    void aForgottenSumOverTheRowsIsGuessed() {
        Parameter bias = Parameter.of(Matrix.rowOf(1, 2));
        Gradients gradients = Gradients.ofInput(Matrix.rowOf(0));
        assertRefused("the gradient of a parameter of 1 x 2 cannot be 3 x 2: is the sum over the rows missing?",
                () -> gradients.and(bias, Matrix.zeros(3, 2)));
        assertRefused("the gradient of a parameter of 1 x 2 cannot be 3 x 1",
                () -> gradients.and(bias, Matrix.zeros(3, 1)));
    }
}
