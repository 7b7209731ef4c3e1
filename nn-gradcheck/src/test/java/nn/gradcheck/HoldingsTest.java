package nn.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.layers.Dense;
import org.junit.jupiter.api.Test;

/** What an object holds, by the way to it, and what a part holds and does not list. */
class HoldingsTest {

    private static final Parameter LISTED = parameter();

    private static Parameter parameter() {
        return Parameter.of(Matrix.zeros(1, 1));
    }

    private static RunningAverage average() {
        return new RunningAverage(Matrix.zeros(1, 1), 0.5);
    }

    private record Gate(Parameter weight, String name) {}

    private static class Parent implements Layer {
        private final Parameter inherited = parameter();

        @Override
        public Pass forward(Matrix x, Mode mode) {
            return new Pass(x, Gradients::ofInput);
        }
    }

    private static final class Forgetful extends Parent {
        private static final Parameter STATIC = parameter();
        private final Parameter listed = LISTED;
        private final Parameter again = LISTED;
        private final RunningAverage mean = average();
        private final RunningAverage listedMean = average();
        private final List<Gate> gates = List.of(new Gate(LISTED, "first"), new Gate(parameter(), "second"));
        private final Map<String, Parameter> named = Named.of("u", parameter());
        private final Parameter[] array = {LISTED, parameter()};
        private final Layer body = new Parent();

        @Override
        public Map<String, Parameter> parameters() {
            return Named.of("listed", listed, "static", STATIC);
        }

        @Override
        public Map<String, RunningAverage> statistics() {
            return Named.of("listed mean", listedMean);
        }
    }

    private final class Inner implements Loss {
        private final Inner self = this;

        @Override
        public double value(Matrix prediction, Matrix target) {
            return 0;
        }

        @Override
        public Matrix gradient(Matrix prediction, Matrix target) {
            return prediction;
        }
    }

    private final Parameter around = parameter();

    @Test
    void everyWayThatAPartCanHoldSomethingIsFollowed() {
        assertEquals(List.of("listed", "mean", "listedMean", "gates.1.weight", "named.u", "array.1", "body.inherited",
                "inherited"), List.copyOf(Holdings.of(new Forgetful()).keySet()));
    }

    @Test
    void whatIsHeldIsFoundItself() {
        Forgetful forgetful = new Forgetful();
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("listed", LISTED);
        expected.put("mean", forgetful.mean);
        Map<String, Object> held = new LinkedHashMap<>(Holdings.of(forgetful));
        held.keySet().retainAll(expected.keySet());
        assertEquals(expected, held);
    }

    @Test
    void whatIsNotListedIsNamedInASentence() {
        String parameter = " holds a parameter that parameters() does not list: it would be neither learned nor saved";
        assertEquals(List.of(
                "the field mean holds a running average that statistics() does not list: it would not be saved",
                "the field gates.1.weight" + parameter, "the field named.u" + parameter,
                "the field array.1" + parameter, "the field body.inherited" + parameter,
                "the field inherited" + parameter), Holdings.unlisted(new Forgetful()));
    }

    @Test
    void whatACapturedPartHoldsIsHeld() {
        Layer dense = new Dense(1, 1, new SplittableRandom(1));
        Layer capturing = new Layer() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                return dense.forward(x, mode);
            }
        };
        assertEquals(List.copyOf(dense.parameters().values()), List.copyOf(Holdings.of(capturing).values()));
    }

    @Test
    void theObjectAroundIsNotHeld() {
        assertEquals(Map.of("around", around), Holdings.of(this));
        assertEquals(Map.of(), Holdings.of(new Inner()));
    }
}
