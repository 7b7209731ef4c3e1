package nn.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a rule accepts what is wrong, or refuses what is right, for a reason that lies in the rule. */
class BlindSpotsTest {

    private static final Matrix X = Matrix.of(4, 3, 0.5, -1.25, 2, 1.5, 0.75, -0.5, -2, 1, 0.25, 1.75, -0.25, -1);

    private static Layer layer(UnaryOperator<Matrix> f, BinaryOperator<Matrix> backward) {
        return (x, mode) -> new Pass(f.apply(x), dy -> Gradients.ofInput(backward.apply(x, dy)));
    }

    private static Outcome check(Checker checker, Layer layer, Matrix x, boolean smooth) {
        Trial trial = new Trial(layer, Parameter.of(x), Mode.training(1), smooth, false);
        return checker.check(trial, new SplittableRandom(1));
    }

    private static Outcome check(Checker checker, Layer layer) {
        return check(checker, layer, X, true);
    }

    static Stream<Arguments> sizesThatPassAsZero() {
        return Stream.of(
                arguments(new Cs231n(1e-4), 1e-13),
                arguments(new PyTorch(), 9e-6),
                arguments(new PyTorchFast(), 5e-5),
                arguments(new Jax(), 1e-6),
                arguments(new Deeplearning4j(), 1e-8),
                arguments(new Chainer(), 1e-6),
                arguments(new DeZero(), 9e-6),
                arguments(new HipsAutograd(), 1e-7),
                arguments(new Caffe(), 4e-4),
                arguments(new ChainRules(), 1e-11));
    }

    /** An absolute tolerance is a size below which every gradient may be returned as zero. */
    @ParameterizedTest
    @MethodSource("sizesThatPassAsZero")
    void zerosPassWhereTheTrueGradientIsSmall(Checker checker, double size) {
        Layer zeros = layer(x -> x.map(v -> size * Math.sin(v)), (x, dy) -> dy.times(0));
        assertEquals(Outcome.PASS, check(checker, zeros));
        assertEquals(Outcome.ALARM, check(new Ours(), zeros));
    }

    @ParameterizedTest
    @MethodSource("sizesThatPassAsZero")
    void zerosDoNotPassWhereTheTrueGradientIsOfOrdinarySize(Checker checker, double size) {
        Layer zeros = layer(x -> x.map(Math::sin), (x, dy) -> dy.times(0));
        assertEquals(Outcome.ALARM, check(checker, zeros));
    }

    /** Batch norm's columns have the mean β whatever the input is. */
    @Test
    void underOnesABatchNormsGradientMayBeZeroOrAnything() {
        for (double factor : new double[] {0, 1, 100}) {
            BatchNorm norm = new BatchNorm(3);
            Layer scaled = (x, mode) -> {
                Pass pass = norm.forward(x, mode);
                return new Pass(pass.output(), dy -> Gradients.ofInput(pass.backward(dy).input().times(factor)));
            };
            assertEquals(Outcome.PASS, check(new DeZero(), scaled));
            assertEquals(factor == 1 ? Outcome.PASS : Outcome.ALARM, check(new Ours(), scaled));
        }
    }

    @Test
    void theInputGradientOfTheFirstLayerIsNeverLookedAt() {
        Layer first = new Dense(3, 2, new SplittableRandom(1));
        Layer forgetful = (x, mode) -> {
            Pass pass = first.forward(x, mode);
            return new Pass(pass.output(), dy -> Gradients.ofInput(x.times(0)));
        };
        Trial trial = new Trial(first, Parameter.of(X), Mode.training(1), true, false);
        Matrix labels = trial.upstream(() -> 1);
        assertEquals(true, Deeplearning4j.accepts(new Sequential(forgetful), trial, labels));
        assertEquals(Outcome.ALARM, check(new Ours(), forgetful));
    }

    @Test
    void withinTheKinksBandAnythingPasses() {
        Layer wrong = layer(x -> x.map(v -> Math.max(0, v)), (x, dy) -> dy.times(-7));
        Matrix close = Matrix.filled(3, 3, 0.009);
        assertEquals(Outcome.PASS, check(new Caffe(), wrong, close, false));
        assertEquals(Outcome.ALARM, check(new Ours(), wrong, close, false));
    }

    /** Not a blind spot: what the rule divides by is zero or nearly so, and the quotient is as large as it can be. */
    @Test
    void aPureSignErrorDividesByZeroAndIsCaught() {
        Layer negated = layer(x -> x.times(3), (x, dy) -> dy.times(-3));
        assertEquals(Outcome.ALARM, check(new HipsAutograd(), negated));
    }

    /** One norm for all entries: what is small beside the largest may be zero. */
    @Test
    void inOneNormASmallEntryHidesBehindALargeOne() {
        Matrix x = Matrix.of(1, 2, 0.5, 0.25);
        Matrix scale = Matrix.rowOf(1e6, 1e-5);
        Layer forgetful = layer(v -> v.map(Math::sin).timesRow(scale),
                (v, dy) -> dy.hadamard(v.map(Math::cos)).timesRow(scale).with(0, 1, 0));
        assertEquals(Outcome.PASS, check(new ChainRules(), forgetful, x, true));
        assertEquals(Outcome.ALARM, check(new Ours(), forgetful, x, true));
    }

    /** The bias in front of a batch norm has the gradient 0: on either side is nothing but rounding. */
    @Test
    void aRelativeErrorRaisesTheAlarmWhereBothSidesAreZero() {
        Layer net = new Sequential(new Dense(3, 2, new SplittableRandom(1)), new BatchNorm(2));
        assertEquals(Outcome.ALARM, check(new Cs231n(1e-7), net));
        assertEquals(Outcome.PASS, check(new Ours(), net));
    }

    /** All but Caffe, which skips what is near zero, and Deeplearning4j, which does not do kinks. */
    @Test
    void aConventionAtAKinkRaisesTheAlarm() {
        Matrix atTheKink = X.with(2, 1, 0);
        for (Checker checker : Comparison.CHECKERS) {
            Outcome expected = checker instanceof Ours || checker instanceof Caffe ? Outcome.PASS
                    : checker instanceof Deeplearning4j ? Outcome.NOT_APPLICABLE : Outcome.ALARM;
            assertEquals(expected, check(checker, new Relu(), atTheKink, false), checker::name);
        }
    }
}
