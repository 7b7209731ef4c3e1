package nn.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

class ImmutabilityTest {

    private abstract static class Identity implements Layer {
        @Override
        public Pass forward(Matrix x, Mode mode) {
            return new Pass(x, Gradients::ofInput);
        }
    }

    private static final class Lawful extends Identity {
        private record Window(int height, int width) {}

        private enum Edge { VALID }

        private sealed interface Side permits Left {}

        private record Left(int width) implements Side {}

        private static final class Table {
            private final int[] places = {1, 2};
            private final Window window = new Window(1, 1);
            private final int columns = places.length * window.width();
        }

        private static final double SLOPE = 0.1;
        private final Parameter weight = Parameter.of(Matrix.zeros(1, 1));
        private final List<Layer> layers = List.of();
        private final int[] table = {1, 2};
        private final Window window = new Window(2, 2);
        private final Edge edge = Edge.VALID;
        private final List<Side> sides = List.of(new Left(1));
        private final Table places = new Table();
    }

    private static final class Lawless extends Identity {
        private sealed interface Side permits Left, Right {}

        private record Left(int width) implements Side {}

        private record Right(StringBuilder text) implements Side {}

        private static final class Counter {
            private int count;
        }

        private static final class OpenTable {
            final int[] places = {1, 2};
        }

        private static final class Names {
            private final List<String> names = new ArrayList<>();
        }

        private static final class Heir extends Exception {
            private static final long serialVersionUID = 1;
        }

        private static class Parent {
            private final int columns = 1;
        }

        private Matrix cache = Matrix.zeros(1, 1);
        private final double[][] rows = {{1}};
        final int[] open = {1};
        private final StringBuilder text = new StringBuilder();
        private final List<Layer> growing = new ArrayList<>();
        private final List<StringBuilder> texts = List.of();
        private final Side side = new Left(1);
        private final Counter counter = new Counter();
        private final OpenTable openTable = new OpenTable();
        private final Names names = new Names();
        private final Heir heir = new Heir();
        private final Parent parent = new Parent();
        private static int count;
    }

    @Test
    void whatCannotChangeIsNoViolation() {
        assertEquals(List.of(), Immutability.violations(new Lawful()));
    }

    @Test
    void whatCanChangeIsNamed() {
        assertEquals(List.of(
                        "Lawless.cache is not final",
                        "Lawless.rows is an array that is not private or not of numbers",
                        "Lawless.open is an array that is not private or not of numbers",
                        "Lawless.text is a StringBuilder, which may change",
                        "Lawless.growing is a collection that can be modified",
                        "Lawless.texts is a List, which may change",
                        "Lawless.side is a Side, which may change",
                        "Lawless.counter is a Counter, which may change",
                        "Lawless.openTable is a OpenTable, which may change",
                        "Lawless.names is a Names, which may change",
                        "Lawless.heir is a Heir, which may change",
                        "Lawless.parent is a Parent, which may change",
                        "Lawless.count is not final"),
                Immutability.violations(new Lawless()));
    }
}
