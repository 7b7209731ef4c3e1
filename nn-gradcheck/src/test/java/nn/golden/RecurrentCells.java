package nn.golden;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.GruCell;
import nn.layers.LstmCell;
import nn.layers.RecurrentCell;
import nn.layers.RnnCell;

/** The recurrent cells of golden files, whose weights are the transposes of ours and whose biases come in pairs. */
public final class RecurrentCells {

    private RecurrentCells() {}

    public static RecurrentCell rnn(GoldenFile golden) {
        return new RnnCell(inputWeight(golden), recurrentWeight(golden),
                golden.given("b_ih").plus(golden.given("b_hh")));
    }

    public static RecurrentCell lstm(GoldenFile golden) {
        return new LstmCell(inputWeight(golden), recurrentWeight(golden),
                golden.given("b_ih").plus(golden.given("b_hh")));
    }

    /** The candidate keeps its two biases apart. */
    public static RecurrentCell gru(GoldenFile golden) {
        Matrix recurrent = golden.given("b_hh");
        int gates = recurrent.columns() / 3 * 2;
        Matrix summed = golden.given("b_ih").plus(Matrix.generate(1, recurrent.columns(),
                (none, j) -> j < gates ? recurrent.get(0, j) : 0));
        return new GruCell(inputWeight(golden), recurrentWeight(golden), summed,
                recurrent.columns(gates, recurrent.columns()));
    }

    private static Matrix inputWeight(GoldenFile golden) {
        return golden.given("W_ih").transpose();
    }

    private static Matrix recurrentWeight(GoldenFile golden) {
        return golden.given("W_hh").transpose();
    }

    public static void compareParameters(GoldenFile golden, RecurrentCell cell, Gradients gradients) {
        Map<String, Parameter> parameters = cell.parameters();
        golden.compare("dW_ih", gradients.of(parameters.get("inputWeight")).transpose());
        golden.compare("dW_hh", gradients.of(parameters.get("recurrentWeight")).transpose());
        Matrix dBias = gradients.of(parameters.get("bias"));
        golden.compare("db_ih", dBias);
        golden.compare("db_hh", cell instanceof GruCell
                ? dBias.columns(0, 2 * cell.stateColumns()).beside(gradients.of(parameters.get("recurrentBias")))
                : dBias);
    }

    /** The same cell, putting out its whole state: so the last state is part of the output. */
    record WholeState(RecurrentCell cell) implements RecurrentCell {

        @Override
        public Pass forward(Matrix x, Matrix state, Mode mode) {
            return cell.forward(x, state, mode);
        }

        @Override
        public Map<String, Parameter> parameters() {
            return cell.parameters();
        }

        @Override
        public int inputColumns() {
            return cell.inputColumns();
        }

        @Override
        public int stateColumns() {
            return cell.stateColumns();
        }

        @Override
        public int outputColumns() {
            return cell.stateColumns();
        }
    }
}
