package nn.mistakes;

import java.util.List;
import nn.core.Gradients;
import nn.core.Matrix;

/** What goes wrong in one step of a gated recurrent unit. */
final class GruMistakes {

    private GruMistakes() {}

    static List<Specimen> all() {
        return List.of(new ResetForgottenOnTheWayBack(), new ResetBeforeTheProductOnTheWayBack(),
                new RecurrentWeightWithoutReset(), new RecurrentBiasWithoutReset(), new ResetGateTakesTheState(),
                new UpdateGateSignLost(), new CandidateWeightedByUpdate(), new StateNotKept(),
                new UpdateGateSeesTheStateAlone(), new UpdateGateTheOtherWayRound());
    }

    @Planted("the reset gate is forgotten on the way back to the recurrent product")
    static class ResetForgottenOnTheWayBack extends GruCopy {
        @Override
        Matrix dm(Tape t, Matrix dn) {
            return dn;
        }
    }

    @Planted("the reset gate stands behind the recurrent product forwards and before it backwards")
    static class ResetBeforeTheProductOnTheWayBack extends GruCopy {
        @Override
        Gradients backward(CopiedWeights w, Tape t, Matrix dNext) {
            Matrix m = w.block(2, t.r().hadamard(t.h()).times(w.wh()));
            return super.backward(w, new Tape(t.x(), t.h(), t.r(), t.z(), t.zBar(), m, t.n()), dNext);
        }
    }

    @Planted("the recurrent weight's gradient is that of the input weight's side, without the reset gate")
    static class RecurrentWeightWithoutReset extends GruCopy {
        @Override
        Matrix ofRecurrentWeight(Matrix da, Matrix du) {
            return da;
        }
    }

    @Planted("the candidate's two biases get one gradient")
    static class RecurrentBiasWithoutReset extends GruCopy {
        @Override
        Matrix ofRecurrentBias(Matrix dn, Matrix dm) {
            return dn;
        }
    }

    @Planted("the reset gate's gradient is made with the state, not with its product")
    static class ResetGateTakesTheState extends GruCopy {
        @Override
        Matrix ofReset(Tape t) {
            return t.h();
        }
    }

    @Planted("the update gate's gradient has the wrong sign: n − h, not h − n")
    static class UpdateGateSignLost extends GruCopy {
        @Override
        Matrix dUpdate(Tape t, Matrix dNext) {
            return super.dUpdate(t, dNext).times(-1);
        }
    }

    @Planted("the candidate is weighted by z on the way back, not by 1 − z")
    static class CandidateWeightedByUpdate extends GruCopy {
        @Override
        Matrix dCandidate(Tape t, Matrix dNext) {
            return dNext.hadamard(t.z());
        }
    }

    @Planted("the straight path from state to state is dropped")
    static class StateNotKept extends GruCopy {
        @Override
        Matrix kept(Tape t, Matrix dNext) {
            return dNext.times(0);
        }
    }

    @Planted("the update gate's gradient leaves the candidate out: h, not h − n")
    static class UpdateGateSeesTheStateAlone extends GruCopy {
        @Override
        Matrix dUpdate(Tape t, Matrix dNext) {
            return dNext.hadamard(t.h());
        }
    }

    @Planted(value = "the update gate is the other way round: z n + (1 − z) h", kind = Kind.VALUE)
    static class UpdateGateTheOtherWayRound extends GruCopy {
        @Override
        Matrix next(Tape t) {
            return t.z().hadamard(t.n()).plus(t.zBar().hadamard(t.h()));
        }

        @Override
        Matrix dCandidate(Tape t, Matrix dNext) {
            return dNext.hadamard(t.z());
        }

        @Override
        Matrix dUpdate(Tape t, Matrix dNext) {
            return super.dUpdate(t, dNext).times(-1);
        }

        @Override
        Matrix kept(Tape t, Matrix dNext) {
            return dNext.hadamard(t.zBar());
        }
    }
}
