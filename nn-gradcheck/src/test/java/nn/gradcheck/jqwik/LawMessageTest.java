package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a broken law says: which parameter, in which mode, and what differs from what. */
class LawMessageTest {

    private static final Matrix X = Matrix.of(2, 2, 0.5, -1.25, 2, 1.5);
    private static final String NO_SHIFT =
            "Shifted() in inference: backward has no gradient for shift: does it say and(parameter, gradient)?";

    /** {@code y = factor · x + shift}; in inference its way back forgets the shift. */
    private static final class Shifted extends BrokenLayers.Scale {
        private final Parameter shift = Parameter.of(Matrix.of(1, 1, 1));

        @Override
        public Pass forward(Matrix x, Mode mode) {
            double s = shift.value().get(0, 0);
            Pass scaled = super.forward(x, mode);
            return new Pass(scaled.output().map(y -> y + s), dy -> mode instanceof Mode.Training
                    ? scaled.backward(dy).and(shift, Matrix.of(1, 1, dy.sum())) : scaled.backward(dy));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Named.of("factor", factor, "shift", shift);
        }

        @Override
        public String toString() {
            return "Shifted()";
        }
    }

    private final LayerContract shifted = (columns, random) -> new Shifted();

    private static String message(Executable law) {
        return assertThrows(AssertionError.class, law).getMessage();
    }

    @Test
    void everyLawNamesTheParameterWithoutAGradientAndTheMode() {
        Stream.<Executable>of(
                () -> shifted.everyParameterHasAGradientAndNothingElseHas(X, 42),
                () -> shifted.gradientsAgreeInInference(X, 42),
                () -> shifted.backwardCanBeCalledAgain(X, 42),
                () -> shifted.whatWasHandedOverStaysAsItWas(X, 42),
                () -> shifted.upstreamGradientsAdd(X, 42))
                .forEach(law -> assertEquals(NO_SHIFT, message(law)));
    }

    @Test
    void aContainerNamesTheParameterAndTheLayerToBlame() {
        LayerContract within = (columns, random) -> new Sequential(new Shifted());
        String message = message(() -> within.gradientsAgreeInInference(X, 42));
        assertTrue(message.contains("in inference: backward has no gradient for 0.shift:"), message);
        assertTrue(message.contains("the first guilty layer is 0: " + NO_SHIFT), message);
    }

    @Test
    void aGradientOfNobodyIsToldFromThoseThatAreListed() {
        LayerContract broken = (columns, random) -> BrokenLayers.hasAGradientForNobody();
        assertEquals("Scale() in training: backward has gradients for [Parameter(1 x 1)],"
                + " which parameters() does not list beside [factor]",
                message(() -> broken.everyParameterHasAGradientAndNothingElseHas(X, 42)));
    }

    @Test
    void aForwardPassThatIsNoFunctionIsBlamedAndNotTheSum() {
        LayerContract broken = (columns, random) -> BrokenLayers.rollsDice(new SplittableRandom(1));
        assertBegins("Scale() in training: the output of a second forward pass differs:",
                message(() -> broken.forwardIsAFunctionOfInputModeAndParameters(X, 42)));
        assertBegins("Scale() in training: the gradients of a second pass differ:",
                message(() -> broken.upstreamGradientsAdd(X, 42)));
    }

    private static void assertBegins(String sentence, String message) {
        assertEquals(sentence, message.lines().findFirst().orElseThrow());
    }

    @Test
    void whatIsExpectedStandsInTheOrderOfWhatIsGot() {
        LayerContract broken = (columns, random) -> BrokenLayers.clips();
        String message = message(() -> broken.twiceTheUpstreamGradientGivesTwiceTheGradients(X, 42));
        List<String> sides = message.lines().filter(line -> line.matches("  (got     |expected) .*")).toList();
        assertEquals(List.of("got", "expected"), sides.stream().map(side -> side.strip().split(" ")[0]).toList());
        assertTrue(sides.stream().allMatch(side -> side.matches(".*\\{input=.*factor=.*")), message);
    }

    @Test
    void aHiddenStatisticIsNamedByItsField() {
        LayerContract broken = (columns, random) -> BrokenLayers.hidesAStatistic();
        assertEquals("Scale(): the field hidden holds a running average that statistics() does not list:"
                + " it would not be saved", message(() -> broken.everyParameterAndEveryStatisticIsListed(X, 42)));
    }

    @Test
    void aParameterOfNoUseIsNamed() {
        LayerContract broken = (columns, random) -> new Idle();
        assertEquals("Scale(): no output depends on idle, in training or in inference, for 2 inputs",
                message(() -> broken.everyParameterIsOfUse(List.of(X, X.times(0)), 42)));
    }
}
