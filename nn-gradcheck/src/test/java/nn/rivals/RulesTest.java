package nn.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Relu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules draw the line where their sources say, and step as far. */
class RulesTest {

    private static Outcome check(Checker checker, Layer layer, Matrix x) {
        Trial trial = new Trial(layer, Parameter.of(x), Mode.training(1), true, false);
        return checker.check(trial, new SplittableRandom(1));
    }

    /** The relative errors at which each rule begins to refuse, beside which its absolute tolerance is nothing. */
    static Stream<Arguments> relativeTolerances() {
        return Stream.of(
                arguments(new Cs231n(1e-7), 2e-7),
                arguments(new Cs231n(1e-4), 2e-4),
                arguments(new PyTorch(), 1e-3),
                arguments(new PyTorchFast(), 1e-3),
                arguments(new Jax(), 1e-5),
                arguments(new Deeplearning4j(), 2e-3),
                arguments(new Chainer(), 1e-4),
                arguments(new DeZero(), 1e-4),
                arguments(new HipsAutograd(), 2e-6),
                arguments(new Caffe(), 1e-3),
                arguments(new ChainRules(), 1e-9));
    }

    /** The function is linear, so that the differences are exact but for rounding. */
    @ParameterizedTest
    @MethodSource("relativeTolerances")
    void aRuleRefusesFromItsRelativeToleranceOn(Checker checker, double tolerance) {
        Matrix x = Matrix.of(2, 3, 1, -2, 0.5, 1.5, -1, 2);
        assertEquals(Outcome.PASS, check(checker, steep(1 + 0.95 * tolerance), x));
        assertEquals(Outcome.ALARM, check(checker, steep(1 + 1.05 * tolerance), x));
    }

    /** {@code y = 1000 x}, with a way back that is off by a factor. */
    private static Layer steep(double factor) {
        return (x, mode) -> new Pass(x.times(1000), dy -> Gradients.ofInput(dy.times(1000 * factor)));
    }

    /** How far each rule steps from a single input; the others step by a random multiple. */
    static Stream<Arguments> steps() {
        return Stream.of(
                arguments(new Cs231n(1e-4), 1e-5),
                arguments(new PyTorch(), 1e-6),
                arguments(new PyTorchFast(), 1e-6),
                arguments(new Deeplearning4j(), 1e-6),
                arguments(new Chainer(), 1e-3),
                arguments(new DeZero(), 1e-4),
                arguments(new Caffe(), 1e-2));
    }

    /** A kink is noticed where a step crosses it. */
    @ParameterizedTest
    @MethodSource("steps")
    void aRuleStepsAsFarAsItSays(Checker checker, double step) {
        assertEquals(Outcome.PASS, check(checker, new Relu(), Matrix.of(1, 1, -1.05 * step)));
        assertEquals(Outcome.ALARM, check(checker, new Relu(), Matrix.of(1, 1, -0.5 * step)));
    }

    /** One step alone reaches 1e-10 at best; the scheme's documentation estimates 2e-13 for the sine at 1. */
    @Test
    void fivePointsAtABalancedStepGiveElevenDigits() {
        for (double at = -3; at <= 3; at += 0.25) {
            double origin = at;
            FivePoints points = new FivePoints(h -> Matrix.rowOf(Math.sin(origin + h), Math.exp(origin + h)));
            Matrix derivative = points.derivative();
            assertEquals(Math.cos(origin), derivative.get(0, 0), 1e-11);
            assertEquals(Math.exp(origin), derivative.get(0, 1), 1e-11 * Math.exp(3));
        }
    }

    @Test
    void aWayBackThatIsNotTheSameTwiceIsRefusedByPyTorch() {
        Layer restless = (x, mode) -> {
            double[] calls = {0};
            return new Pass(x.times(2), dy -> Gradients.ofInput(dy.times(2 + 1e-9 * calls[0]++)));
        };
        Matrix x = Matrix.of(1, 2, 1, -2);
        assertEquals(Outcome.ALARM, check(new PyTorch(), restless, x));
        assertEquals(Outcome.ALARM, check(new PyTorchFast(), restless, x));
        assertEquals(Outcome.PASS, check(new DeZero(), restless, x));
    }

    @Test
    void aTrialMovesEveryVariableBackWhereItWas() {
        Layer layer = new Dense(2, 2, new SplittableRandom(1));
        for (Checker checker : Comparison.CHECKERS) {
            Trial trial = new Trial(layer, Parameter.of(Matrix.of(1, 2, 1, -2)), Mode.training(1), true, false);
            var before = trial.variables().stream().map(Parameter::value).toList();
            assertEquals(Outcome.PASS, checker.check(trial, new SplittableRandom(1)), checker::name);
            assertEquals(before, trial.variables().stream().map(Parameter::value).toList(), checker::name);
        }
    }

    @Test
    void aLossIsWeighedByOne() {
        Layer loss = (x, mode) -> new Pass(Matrix.of(1, 1, x.sum()), dy -> {
            assertTrue(dy.get(0, 0) == 1, dy::toString);
            return Gradients.ofInput(x.map(v -> 1));
        });
        Trial trial = new Trial(loss, Parameter.of(Matrix.of(1, 2, 1, -2)), Mode.training(1), true, true);
        assertEquals(Outcome.PASS, new Cs231n(1e-7).check(trial, new SplittableRandom(1)));
        assertEquals(Outcome.PASS, new Chainer().check(trial, new SplittableRandom(1)));
        assertEquals(Outcome.PASS, new ChainRules().check(trial, new SplittableRandom(1)));
    }
}
