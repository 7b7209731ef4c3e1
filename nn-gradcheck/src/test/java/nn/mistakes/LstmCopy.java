package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.golden.RecurrentCells;
import nn.layers.LstmCell;
import nn.layers.RecurrentCell;

/** A copy of {@link LstmCell}. */
class LstmCopy extends RecurrentCopy {

    /** One step: what came in, the gates i, f, g, o, and the next cell with its tanh. */
    record Tape(Matrix h, Matrix c, Matrix i, Matrix f, Matrix g, Matrix o, Matrix nextC, Matrix tanhC) {}

    @Override
    public String family() {
        return "LstmCell";
    }

    @Override
    RecurrentCell cell(int inputs, int hidden, RandomGenerator random) {
        return new LstmCell(inputs, hidden, random);
    }

    @Override
    int blocks() {
        return 2;
    }

    @Override
    Pass step(CopiedWeights w, Matrix x, Matrix state) {
        Tape tape = tape(w, x, w.block(0, state), w.block(1, state));
        return new Pass(tape.o().hadamard(tape.tanhC()).beside(tape.nextC()), dNext -> {
            Matrix dh = w.block(0, dNext);
            Matrix dc = dc(tape, dh, w.block(1, dNext));
            Matrix da = da(tape, dh, dc);
            Matrix dState = da.times(w.wh().transpose()).beside(dCellBefore(tape, dc));
            return w.gradients(da.times(w.wx().transpose()), dState, x.transpose().times(da),
                    tape.h().transpose().times(da), da.columnSums());
        });
    }

    Tape tape(CopiedWeights w, Matrix x, Matrix h, Matrix c) {
        Matrix a = x.times(w.wx()).plus(h.times(w.wh())).plusRow(w.b());
        Matrix i = CopiedWeights.sigmoid(w.block(block(0), a));
        Matrix f = CopiedWeights.sigmoid(w.block(block(1), a));
        Matrix g = w.block(block(2), a).map(Math::tanh);
        Matrix o = CopiedWeights.sigmoid(w.block(block(3), a));
        Matrix nextC = f.hadamard(c).plus(i.hadamard(g));
        return new Tape(h, c, i, f, g, o, nextC, nextC.map(Math::tanh));
    }

    /** Where the gates i, f, g, o stand. */
    int block(int gate) {
        return gate;
    }

    /** Of the next cell, from the next step and through the output. */
    Matrix dc(Tape tape, Matrix dh, Matrix later) {
        return later.plus(CopiedWeights.throughTanh(tape.tanhC(), dh.hadamard(tape.o())));
    }

    /** Of the gates, before their activations, side by side. */
    Matrix da(Tape tape, Matrix dh, Matrix dc) {
        return CopiedWeights.throughSigmoid(tape.i(), dc.hadamard(tape.g()))
                .beside(CopiedWeights.throughSigmoid(tape.f(), dForget(tape, dc)))
                .beside(dCandidate(tape, dc.hadamard(tape.i())))
                .beside(CopiedWeights.throughSigmoid(tape.o(), dOutput(tape, dh)));
    }

    Matrix dForget(Tape tape, Matrix dc) {
        return dc.hadamard(tape.c());
    }

    Matrix dCandidate(Tape tape, Matrix dg) {
        return CopiedWeights.throughTanh(tape.g(), dg);
    }

    Matrix dOutput(Tape tape, Matrix dh) {
        return dh.hadamard(tape.tanhC());
    }

    /** Of the cell before. */
    Matrix dCellBefore(Tape tape, Matrix dc) {
        return dc.hadamard(tape.f());
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        compare(made, GoldenFile.read("lstm_simple"), RecurrentCells::lstm);
    }
}
