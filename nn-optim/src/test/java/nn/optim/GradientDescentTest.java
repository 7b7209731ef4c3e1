package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** {@code p ← p − η · ∂L/∂p}, for every parameter once. */
class GradientDescentTest {

    private final Affine layer = new Affine(Matrix.columnOf(3, 5));
    private final Gradients gradients = Gradients.ofInput(Matrix.rowOf(1))
            .and(layer.weight, Matrix.columnOf(2, -4))
            .and(layer.bias, Matrix.rowOf(8));

    @Test
    void aStepByHand() {
        new GradientDescent(layer, 0.25).step(gradients);
        assertEquals(Matrix.columnOf(2.5, 6), layer.weight.value());
        assertEquals(Matrix.rowOf(-2), layer.bias.value());
    }

    @Test
    void aMissingGradientChangesNothing() {
        Gradients noBias = Gradients.ofInput(Matrix.rowOf(1)).and(layer.weight, Matrix.columnOf(2, -4));
        GradientDescent descent = new GradientDescent(layer, step -> step == 0 ? 0.25 : 100);
        assertThrows(IllegalArgumentException.class, () -> descent.step(noBias));
        assertEquals(Matrix.columnOf(3, 5), layer.weight.value());
        descent.step(gradients);
        assertEquals(Matrix.columnOf(2.5, 6), layer.weight.value());
    }

    @Test
    void aStepLeavesTheStatisticsAlone() {
        Matrix before = Matrix.rowOf(7, 7);
        layer.mean.set(before);
        new GradientDescent(layer, 0.25).step(gradients);
        assertEquals(before, layer.mean.value());
    }

    @Test
    void aParameterThatStandsTwiceIsSteppedOnce() {
        Layer twice = new Chain(layer, layer);
        assertEquals(4, twice.parameters().size());
        new GradientDescent(twice, 0.25).step(gradients);
        assertEquals(Matrix.columnOf(2.5, 6), layer.weight.value());
    }

    @Test
    void theRateIsAFunctionOfTheStepsTaken() {
        List<Long> asked = new ArrayList<>();
        GradientDescent descent = new GradientDescent(layer, step -> {
            asked.add(step);
            return step == 0 ? 1 : 0.5;
        });
        descent.step(gradients);
        assertEquals(Matrix.columnOf(1, 9), layer.weight.value());
        descent.step(gradients);
        assertEquals(Matrix.columnOf(0, 11), layer.weight.value());
        assertEquals(List.of(0L, 1L), asked);
    }

    /** Minimising (w − 4)² / 2, whose gradient is w − 4, with the rate 1/2 halves the distance at each step. */
    @Test
    void descentHalvesTheDistanceToTheMinimumOfAParabola() {
        Affine w = new Affine(Matrix.rowOf(12));
        GradientDescent descent = new GradientDescent(w, 0.5);
        for (double distance = 4; distance >= 0.5; distance /= 2) {
            Matrix slope = w.weight.value().minus(Matrix.rowOf(4));
            descent.step(Gradients.ofInput(slope).and(w.weight, slope).and(w.bias, Matrix.rowOf(0)));
            assertEquals(Matrix.rowOf(4 + distance), w.weight.value());
        }
    }

    @Test
    void aParameterWithoutGradientIsReported() {
        GradientDescent descent = new GradientDescent(new Chain(layer, new Affine(Matrix.rowOf(1))), 1);
        assertEquals("no gradient for Parameter(1 x 1): does its layer's backward say and(parameter, gradient)?",
                assertThrows(IllegalArgumentException.class, () -> descent.step(gradients)).getMessage());
    }

    @Test
    void itPrintsTheRateOfTheNextStep() {
        GradientDescent descent = new GradientDescent(layer, step -> 1.0 / (1 + step));
        assertEquals("GradientDescent(rate 1.0)", descent.toString());
        descent.step(gradients);
        assertEquals("GradientDescent(rate 0.5)", descent.toString());
    }

    @Test
    void aRateThatIsNoPositiveNumberIsRefusedAndChangesNothing() {
        GradientDescent descent = new GradientDescent(layer, step -> Double.NaN);
        String message = assertThrows(IllegalArgumentException.class, () -> descent.step(gradients)).getMessage();
        assertEquals("the learning rate of step 0 is NaN, not a positive number", message);
        assertEquals(Matrix.columnOf(3, 5), layer.weight.value());
    }
}
