package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Bidirectional;
import nn.layers.RnnCell;

/** What goes wrong where a sequence is read from both ends. */
final class BidirectionalMistakes {

    private BidirectionalMistakes() {}

    static List<Specimen> all() {
        return List.of(new UpstreamNotReversed(), new InputGradientNotReversed(), new OnlyTheWayAhead(),
                new OutputNotReversed(), new HalvesSwapped());
    }

    /** A copy of {@link Bidirectional}, of simple recurrent cells of one column. */
    static class BidirectionalCopy implements LayerSpecimen {

        @Override
        public String family() {
            return "Bidirectional";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new Bidirectional(new RnnCell(1, 1, random), new RnnCell(1, 1, random), columns);
        }

        /** Of one step there is no order. */
        @Override
        public int columnUnit() {
            return 2;
        }

        @Override
        public Arbitrary<Matrix> inputs() {
            return Matrices.withRows(1, 2).columns(2, 3).entries(-1, 1);
        }

        @Override
        public Pass forward(Layer original, Matrix x, Mode mode) {
            Layer forwards = (Layer) original.children().get("forwards");
            Layer backwards = (Layer) original.children().get("backwards");
            Matrix fromTheEnd = reversed(x);
            Pass ahead = forwards.forward(x, mode.child(0));
            Pass back = backwards.forward(fromTheEnd, mode.child(1));
            return new Pass(together(ahead.output(), ofTheWayBack(back.output())), dy -> gradients(ahead, back, dy),
                    List.of(new Pass.Child("forwards", forwards, x, ahead),
                            new Pass.Child("backwards", backwards, fromTheEnd, back)));
        }

        Matrix ofTheWayBack(Matrix y) {
            return reversed(y);
        }

        Matrix together(Matrix ahead, Matrix back) {
            return Matrix.generate(ahead.rows(), 2 * ahead.columns(),
                    (i, j) -> j % 2 == 0 ? ahead.get(i, j / 2) : back.get(i, j / 2));
        }

        Gradients gradients(Pass ahead, Pass back, Matrix dy) {
            Gradients ofAhead = ahead.backward(half(dy, 0));
            Gradients ofBack = back.backward(upstream(half(dy, 1)));
            return ofAhead.then(ofBack).then(Gradients.ofInput(dx(ofAhead.input(), ofBack.input())));
        }

        Matrix half(Matrix dy, int which) {
            return Matrix.generate(dy.rows(), dy.columns() / 2, (i, j) -> dy.get(i, 2 * j + which));
        }

        Matrix upstream(Matrix dBack) {
            return reversed(dBack);
        }

        Matrix dx(Matrix ofAhead, Matrix ofBack) {
            return ofAhead.plus(reversed(ofBack));
        }

        static Matrix reversed(Matrix x) {
            return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, x.columns() - 1 - j));
        }

        /** Cells that hardly bend, and add: of 1, 2, 4 the sums are 1, 3, 7 ahead, and 7, 6, 4 back. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            double tiny = 1e-9;
            Matrix one = Matrix.rowOf(1);
            Layer layer = made.apply(new Bidirectional(new RnnCell(one.times(tiny), one, Matrix.zeros(1, 1)),
                    new RnnCell(one.times(tiny), one, Matrix.zeros(1, 1)), 3));
            Matrix y = layer.forward(Matrix.rowOf(1, 2, 4), Mode.inference()).output();
            assertEquals(Matrix.rowOf(1, 7, 3, 6, 7, 4), y.map(sum -> Math.rint(sum / tiny)));
        }
    }

    @Planted("the upstream gradient of the way back is not reversed")
    static class UpstreamNotReversed extends BidirectionalCopy {
        @Override
        Matrix upstream(Matrix dBack) {
            return dBack;
        }
    }

    @Planted("the input gradient of the way back is not reversed again")
    static class InputGradientNotReversed extends BidirectionalCopy {
        @Override
        Matrix dx(Matrix ofAhead, Matrix ofBack) {
            return ofAhead.plus(ofBack);
        }
    }

    @Planted("the input gradient comes from the way ahead alone")
    static class OnlyTheWayAhead extends BidirectionalCopy {
        @Override
        Matrix dx(Matrix ofAhead, Matrix ofBack) {
            return ofAhead;
        }
    }

    @Planted(value = "what the way back puts out stands in its own order, there and back", kind = Kind.VALUE)
    static class OutputNotReversed extends BidirectionalCopy {
        @Override
        Matrix ofTheWayBack(Matrix y) {
            return y;
        }

        @Override
        Matrix upstream(Matrix dBack) {
            return dBack;
        }
    }

    @Planted(value = "at each step the way back stands first", kind = Kind.VALUE)
    static class HalvesSwapped extends BidirectionalCopy {
        @Override
        Matrix together(Matrix ahead, Matrix back) {
            return super.together(back, ahead);
        }

        @Override
        Matrix half(Matrix dy, int which) {
            return super.half(dy, 1 - which);
        }
    }
}
