package nn.golden;

import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.LstmCell;
import nn.layers.RecurrentCell;
import nn.layers.Recurrence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recurrences from a given state against PyTorch's, with an upstream gradient of the last state besides. */
class RecurrenceGoldenTest {

    static Stream<Arguments> recurrences() {
        GoldenFile rnn = GoldenFile.read("rnn");
        GoldenFile lstm = GoldenFile.read("lstm");
        GoldenFile gru = GoldenFile.read("gru");
        return Stream.of(Arguments.of(rnn, RecurrentCells.rnn(rnn)), Arguments.of(lstm, RecurrentCells.lstm(lstm)),
                Arguments.of(gru, RecurrentCells.gru(gru)));
    }

    @ParameterizedTest
    @MethodSource("recurrences")
    void output(GoldenFile golden, RecurrentCell cell) {
        golden.compare("y", new Recurrence(cell, (int) golden.option("T"))
                .forward(golden.given("x"), state(golden, cell, "0"), Mode.training(0)).output());
    }

    @ParameterizedTest
    @MethodSource("recurrences")
    void lastStateAndGradients(GoldenFile golden, RecurrentCell cell) {
        int steps = (int) golden.option("T");
        Pass pass = new Recurrence(new RecurrentCells.WholeState(cell), steps)
                .forward(golden.given("x"), state(golden, cell, "0"), Mode.training(0));
        int last = (steps - 1) * cell.stateColumns();
        compareState(golden, cell, "n", pass.output().columns(last, pass.output().columns()), "");
        Gradients gradients = pass.backward(upstream(golden, cell, steps));
        golden.compare("dx", gradients.first());
        compareState(golden, cell, "0", gradients.second(), "d");
        RecurrentCells.compareParameters(golden, cell, gradients);
    }

    /** Of an LSTM [h | c], of the others h. */
    private static Matrix state(GoldenFile golden, RecurrentCell cell, String which) {
        Matrix h = golden.given("h" + which);
        return cell instanceof LstmCell ? h.beside(golden.given("c" + which)) : h;
    }

    private static void compareState(GoldenFile golden, RecurrentCell cell, String which, Matrix state, String d) {
        int hidden = cell.outputColumns();
        golden.compare(d + "h" + which, state.columns(0, hidden));
        if (cell instanceof LstmCell) {
            golden.compare(d + "c" + which, state.columns(hidden, 2 * hidden));
        }
    }

    /** Of every state: dy of what is put out, 0 of the rest, and of the last state what it gets by itself. */
    private static Matrix upstream(GoldenFile golden, RecurrentCell cell, int steps) {
        Matrix dy = golden.given("dy");
        Matrix dLast = cell instanceof LstmCell ? golden.given("dhn").beside(golden.given("dcn")) : golden.given("dhn");
        int columns = cell.stateColumns();
        int hidden = cell.outputColumns();
        return Matrix.generate(dy.rows(), steps * columns, (i, j) ->
                (j % columns < hidden ? dy.get(i, j / columns * hidden + j % columns) : 0)
                + (j / columns == steps - 1 ? dLast.get(i, j % columns) : 0));
    }
}
