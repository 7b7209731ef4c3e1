package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.golden.RecurrentCells;
import nn.layers.GruCell;
import nn.layers.RecurrentCell;

/** A copy of {@link GruCell}. */
class GruCopy extends RecurrentCopy {

    /** One step: what came in, the gates r and z, what r is multiplied by, and the candidate. */
    record Tape(Matrix x, Matrix h, Matrix r, Matrix z, Matrix zBar, Matrix m, Matrix n) {}

    @Override
    public String family() {
        return "GruCell";
    }

    @Override
    RecurrentCell cell(int inputs, int hidden, RandomGenerator random) {
        return new GruCell(inputs, hidden, random);
    }

    @Override
    int blocks() {
        return 1;
    }

    @Override
    Pass step(CopiedWeights w, Matrix x, Matrix h) {
        Matrix a = x.times(w.wx()).plusRow(w.b());
        Matrix u = h.times(w.wh());
        Matrix r = CopiedWeights.sigmoid(w.block(0, a).plus(w.block(0, u)));
        Matrix update = w.block(1, a).plus(w.block(1, u));
        Matrix z = CopiedWeights.sigmoid(update);
        Matrix zBar = CopiedWeights.sigmoid(update.times(-1));
        Matrix m = w.block(2, u).plusRow(w.recurrentBias().value());
        Matrix n = w.block(2, a).plus(r.hadamard(m)).map(Math::tanh);
        Tape tape = new Tape(x, h, r, z, zBar, m, n);
        return new Pass(next(tape), dNext -> backward(w, tape, dNext));
    }

    Matrix next(Tape t) {
        return t.zBar().hadamard(t.n()).plus(t.z().hadamard(t.h()));
    }

    Gradients backward(CopiedWeights w, Tape t, Matrix dNext) {
        Matrix dn = CopiedWeights.throughTanh(t.n(), dCandidate(t, dNext));
        Matrix dr = CopiedWeights.throughSigmoid(t.r(), dn.hadamard(ofReset(t)));
        Matrix dz = dUpdate(t, dNext).hadamard(t.z()).hadamard(t.zBar());
        Matrix dm = dm(t, dn);
        Matrix da = dr.beside(dz).beside(dn);
        Matrix du = dr.beside(dz).beside(dm);
        Matrix dh = du.times(w.wh().transpose()).plus(kept(t, dNext));
        Matrix dWh = t.h().transpose().times(ofRecurrentWeight(da, du));
        return w.gradients(da.times(w.wx().transpose()), dh, t.x().transpose().times(da), dWh, da.columnSums())
                .and(w.recurrentBias(), ofRecurrentBias(dn, dm).columnSums());
    }

    Matrix dCandidate(Tape t, Matrix dNext) {
        return dNext.hadamard(t.zBar());
    }

    Matrix ofReset(Tape t) {
        return t.m();
    }

    Matrix dUpdate(Tape t, Matrix dNext) {
        return dNext.hadamard(t.h().minus(t.n()));
    }

    /** Of what the reset gate is multiplied by. */
    Matrix dm(Tape t, Matrix dn) {
        return dn.hadamard(t.r());
    }

    /** What of the state goes straight into the next. */
    Matrix kept(Tape t, Matrix dNext) {
        return dNext.hadamard(t.z());
    }

    Matrix ofRecurrentWeight(Matrix da, Matrix du) {
        return du;
    }

    Matrix ofRecurrentBias(Matrix dn, Matrix dm) {
        return dm;
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        compare(made, GoldenFile.read("gru_simple"), RecurrentCells::gru);
    }
}
