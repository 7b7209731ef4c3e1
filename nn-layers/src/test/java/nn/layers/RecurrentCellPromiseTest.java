package nn.layers;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** A cell of somebody else's that does not keep what it says of its state is named, before the way back. */
class RecurrentCellPromiseTest {

    /** Says how wide its state and its output are, and makes a state of a width of its own. */
    private record Liar(int stateColumns, int outputColumns, int made) implements RecurrentCell {

        @Override
        public int inputColumns() {
            return 1;
        }

        @Override
        public Pass forward(Matrix x, Matrix state, Mode mode) {
            return new Pass(Matrix.zeros(x.rows(), made), dy -> Gradients.ofInputs(x, state));
        }

        @Override
        public String toString() {
            return "Liar";
        }
    }

    @Test
    void aStateOfAnotherShape() {
        Recurrence recurrence = new Recurrence(new Liar(1, 1, 3), 2);
        Expect.refusal("Recurrence(Liar, 2): the cell turns a state of 5 x 1 into 5 x 3, but a state must stay one",
                () -> recurrence.forward(Matrix.zeros(5, 2), Matrix.zeros(5, 1), Mode.inference()));
    }

    @Test
    void anOutputThatIsNoPartOfTheState() {
        Expect.refusal("Recurrence: Liar puts out the first 2 columns of a state, which has 1",
                () -> new Recurrence(new Liar(1, 2, 1), 1));
        Expect.refusal("Recurrence: Liar puts out the first 0 columns of a state, which has 1",
                () -> new Recurrence(new Liar(1, 0, 1), 1));
    }
}
