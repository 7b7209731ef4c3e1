package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code p ← rule(p) − η · λ · p}, in numbers that do not round. */
class WeightDecayTest {

    private static final LearningRate QUARTER = LearningRate.constant(0.25);

    private final Affine layer = new Affine(Matrix.rowOf(16));
    private final Gradients gradients = Gradients.ofInput(Matrix.rowOf(1))
            .and(layer.weight, Matrix.rowOf(4))
            .and(layer.bias, Matrix.rowOf(-4));

    WeightDecayTest() {
        layer.bias.set(Matrix.rowOf(16));
    }

    /** 1/4 · 4 of the gradient and 1/4 · 1/2 of 16. */
    @Test
    void theWeightDecaysAndTheBiasDoesNot() {
        new WeightDecay(layer, new GradientDescent(layer, QUARTER), QUARTER, 0.5).step(gradients);
        assertEquals(Matrix.rowOf(16 - 1 - 2), layer.weight.value());
        assertEquals(Matrix.rowOf(16 + 1), layer.bias.value());
    }

    @Test
    void everythingDecaysIfItIsTold() {
        WeightDecay.ofEverything(layer, new GradientDescent(layer, QUARTER), QUARTER, 0.5).step(gradients);
        assertEquals(Matrix.rowOf(16 - 1 - 2), layer.weight.value());
        assertEquals(Matrix.rowOf(16 + 1 - 2), layer.bias.value());
    }

    /** Adam's first step is the rate, whatever the gradient: a penalty of 1/2 · 16 in it would not be seen. */
    @Test
    void theGradientsOfTheRuleStayAsTheyAre() {
        Adam adam = new Adam(layer, QUARTER);
        new WeightDecay(layer, adam, QUARTER, 0.5).step(gradients);
        assertEquals(16 - 0.25 - 2, layer.weight.value().get(0, 0), 1e-8);
        assertEquals(0.4, adam.state().get("mean.weight").get(0, 0), 1e-15);
    }

    @Test
    void aParameterThatStandsTwiceDecaysOnce() {
        Chain twice = new Chain(layer, layer);
        new WeightDecay(twice, new GradientDescent(twice, QUARTER), QUARTER, 0.5).step(gradients);
        assertEquals(Matrix.rowOf(16 - 1 - 2), layer.weight.value());
    }

    @Test
    void itsStepsAreItsOwn() {
        WeightDecay decay = new WeightDecay(layer, new Momentum(layer, 0.25), step -> step == 0 ? 0.25 : 0.5, 0.5);
        decay.step(gradients);
        assertEquals(Matrix.rowOf(1), decay.state().get("decay.steps"));
        assertEquals("WeightDecay(Momentum(rate 0.25, momentum 0.9), rate 0.5, lambda 0.5)", decay.toString());
    }

    /** The rule has no rate of its own to look at: when the rule refuses, nothing has decayed. */
    @Test
    void whatTheRuleRefusesChangesNothing() {
        WeightDecay decay = new WeightDecay(layer, new GradientDescent(layer, step -> -1), QUARTER, 0.5);
        assertThrows(IllegalArgumentException.class, () -> decay.step(gradients));
        assertEquals(Matrix.rowOf(16), layer.weight.value());
        assertEquals(Matrix.rowOf(0), decay.state().get("decay.steps"));
    }

    @Test
    void stepsThatAreNoWholeNumberAreRefusedAndChangeNothing() {
        WeightDecay decay = new WeightDecay(layer, new GradientDescent(layer, QUARTER), QUARTER, 0.5);
        Map<String, Matrix> before = decay.state();
        Map<String, Matrix> state = new HashMap<>(Map.of("steps", Matrix.rowOf(7), "decay.steps", Matrix.rowOf(1.5)));
        Refused.with(decay + ": decay.steps is a whole number, not 1.5", () -> decay.restore(state));
        state.put("decay.steps", Matrix.rowOf(-1));
        Refused.with(decay + ": decay.steps is a whole number, not -1.0", () -> decay.restore(state));
        state.put("decay.steps", Matrix.rowOf(1, 2));
        Refused.with(decay + ": decay.steps is 1 x 1, not 1 x 2", () -> decay.restore(state));
        assertEquals(before, decay.state());
    }

    @Test
    void aRuleThatDecaysDoesNotDecayTwice() {
        AdamW adamW = new AdamW(layer, 0.25);
        Refused.with("WeightDecay: " + adamW + " decays already", () -> new WeightDecay(layer, adamW, QUARTER, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aLambdaOutOfRangeIsRefused(double lambda) {
        Refused.with("WeightDecay: lambda is in [0, ∞), not " + lambda,
                () -> new WeightDecay(layer, new GradientDescent(layer, QUARTER), QUARTER, lambda));
    }
}
