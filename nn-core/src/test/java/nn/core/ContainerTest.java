package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A container that declares its children has their parameters and statistics, under their names. */
class ContainerTest {

    private final Scale a = new Scale(2);
    private final Scale b = new Scale(3);
    private final Scale c = new Scale(5);
    private final Couple nested = new Couple(new Couple(a, b), c);
    private final Junction junction = new Junction() {
        @Override
        public Pass forward(Matrix x, Matrix y, Mode mode) {
            return new Pass(x.plus(y), dy -> Gradients.ofInputs(dy, dy));
        }

        @Override
        public Map<String, Layer> children() {
            return Named.of("left", nested, "right", a);
        }
    };

    @Test
    void aLayerHasNothingUnlessItSaysSo() {
        Layer identity = (x, mode) -> new Pass(x, Gradients::ofInput);
        assertEquals(Map.of(), identity.parameters());
        assertEquals(Map.of(), identity.statistics());
        assertEquals(Map.of(), identity.children());
    }

    @Test
    void aJunctionHasNothingUnlessItSaysSo() {
        Junction add = (x, y, mode) -> new Pass(x.plus(y), dy -> Gradients.ofInputs(dy, dy));
        assertEquals(Map.of(), add.parameters());
        assertEquals(Map.of(), add.statistics());
        assertEquals(Map.of(), add.children());
    }

    @Test
    void theChildrensParametersStandUnderTheirPathInOrder() {
        assertEquals(List.of("one.one.factor", "one.another.factor", "another.factor"),
                List.copyOf(nested.parameters().keySet()));
        assertEquals(List.of(a.factor, b.factor, c.factor), List.copyOf(nested.parameters().values()));
    }

    @Test
    void theChildrensStatisticsStandUnderTheirPathInOrder() {
        assertEquals(List.of("one.one.mean", "one.another.mean", "another.mean"),
                List.copyOf(nested.statistics().keySet()));
        assertSame(b.mean, nested.statistics().get("one.another.mean"));
    }

    @Test
    void aJunctionsChildrenStandUnderTheirPathInOrder() {
        assertEquals(List.of("left.one.one.factor", "left.one.another.factor", "left.another.factor", "right.factor"),
                List.copyOf(junction.parameters().keySet()));
        assertEquals(List.of("left.one.one.mean", "left.one.another.mean", "left.another.mean", "right.mean"),
                List.copyOf(junction.statistics().keySet()));
    }

    /** y = 30 · x, so ∂y/∂x = 30 and the gradient of each factor is x times the other two. */
    @Test
    void theChainRuleGoesThroughNestedContainers() {
        Gradients gradients = nested.forward(Matrix.rowOf(7), Mode.inference()).backward(Matrix.rowOf(1));
        assertEquals(Matrix.rowOf(30), gradients.input());
        assertEquals(Matrix.rowOf(7 * 15), gradients.of(a.factor));
        assertEquals(Matrix.rowOf(7 * 10), gradients.of(b.factor));
        assertEquals(Matrix.rowOf(7 * 6), gradients.of(c.factor));
    }

    /** y = a² · x, so the gradient of a is 2 · a · x. */
    @Test
    void aLayerThatStandsTwiceHasOneGradientTheSumOfBoth() {
        Gradients gradients = new Couple(a, a).forward(Matrix.rowOf(7), Mode.inference()).backward(Matrix.rowOf(1));
        assertEquals(Matrix.rowOf(2 * 2 * 7), gradients.of(a.factor));
        assertEquals(1, gradients.parameters().size());
    }
}
