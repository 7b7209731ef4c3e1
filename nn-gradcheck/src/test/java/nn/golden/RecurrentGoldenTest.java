package nn.golden;

import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.RecurrentCell;
import nn.layers.Recurrent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recurrent layers, which start from zeros, against PyTorch's. */
class RecurrentGoldenTest {

    static Stream<Arguments> layers() {
        GoldenFile rnn = GoldenFile.read("rnn_simple");
        GoldenFile lstm = GoldenFile.read("lstm_simple");
        GoldenFile gru = GoldenFile.read("gru_simple");
        return Stream.of(Arguments.of(rnn, RecurrentCells.rnn(rnn)), Arguments.of(lstm, RecurrentCells.lstm(lstm)),
                Arguments.of(gru, RecurrentCells.gru(gru)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void outputAndGradients(GoldenFile golden, RecurrentCell cell) {
        Matrix x = golden.given("x");
        Pass pass = new Recurrent(cell, (int) golden.option("T")).forward(x, Mode.training(0));
        golden.compare("y", pass.output());
        golden.compare("hn", lastState(pass).columns(0, cell.outputColumns()));
        Gradients gradients = pass.backward(golden.given("dy"));
        golden.compare("dx", gradients.input());
        RecurrentCells.compareParameters(golden, cell, gradients);
    }

    private static Matrix lastState(Pass pass) {
        return pass.children().get(pass.children().size() - 1).pass().output();
    }
}
