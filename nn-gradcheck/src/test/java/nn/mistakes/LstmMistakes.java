package nn.mistakes;

import java.util.List;
import nn.core.Matrix;

/** What goes wrong in one step of a long short-term memory. */
final class LstmMistakes {

    private LstmMistakes() {}

    static List<Specimen> all() {
        return List.of(new GatesPermutedOnTheWayBack(), new CellPathDropped(), new CellOfNextStepDropped(),
                new TanhOfTheCellForgotten(), new TanhDerivativeOfTheCell(), new ForgetGateTakesTheNextCell(),
                new OutputGateTakesTheCell(), new CandidateAsSigmoid(), new InputAndForgetSwapped(),
                new CellPassesUnweighted(), new GatesInAnotherOrder(), new CandidateIsSigmoid());
    }

    @Planted("on the way back the gates stand in the order i, f, o, g")
    static class GatesPermutedOnTheWayBack extends LstmCopy {
        @Override
        Matrix da(Tape tape, Matrix dh, Matrix dc) {
            Matrix da = super.da(tape, dh, dc);
            int n = dh.columns();
            return da.columns(0, 2 * n).beside(da.columns(3 * n, 4 * n)).beside(da.columns(2 * n, 3 * n));
        }
    }

    @Planted("the path through the forget gate to the cell before is dropped")
    static class CellPathDropped extends LstmCopy {
        @Override
        Matrix dCellBefore(Tape tape, Matrix dc) {
            return dc.times(0);
        }
    }

    @Planted("what the next step sends back to the cell is dropped")
    static class CellOfNextStepDropped extends LstmCopy {
        @Override
        Matrix dc(Tape tape, Matrix dh, Matrix later) {
            return super.dc(tape, dh, later.times(0));
        }
    }

    @Planted("the derivative of tanh c is forgotten")
    static class TanhOfTheCellForgotten extends LstmCopy {
        @Override
        Matrix dc(Tape tape, Matrix dh, Matrix later) {
            return later.plus(dh.hadamard(tape.o()));
        }
    }

    @Planted("the derivative of tanh c is 1 − c²")
    static class TanhDerivativeOfTheCell extends LstmCopy {
        @Override
        Matrix dc(Tape tape, Matrix dh, Matrix later) {
            return later.plus(CopiedWeights.throughTanh(tape.nextC(), dh.hadamard(tape.o())));
        }
    }

    @Planted("the forget gate's gradient is made with the next cell, not with the one before")
    static class ForgetGateTakesTheNextCell extends LstmCopy {
        @Override
        Matrix dForget(Tape tape, Matrix dc) {
            return dc.hadamard(tape.nextC());
        }
    }

    @Planted("the output gate's gradient is made with c, not with tanh c")
    static class OutputGateTakesTheCell extends LstmCopy {
        @Override
        Matrix dOutput(Tape tape, Matrix dh) {
            return dh.hadamard(tape.nextC());
        }
    }

    @Planted("the candidate goes back as if it were a sigmoid")
    static class CandidateAsSigmoid extends LstmCopy {
        @Override
        Matrix dCandidate(Tape tape, Matrix dg) {
            return CopiedWeights.throughSigmoid(tape.g(), dg);
        }
    }

    @Planted("the cell before is weighted by the input gate, not by the forget gate")
    static class InputAndForgetSwapped extends LstmCopy {
        @Override
        Matrix dCellBefore(Tape tape, Matrix dc) {
            return dc.hadamard(tape.i());
        }
    }

    @Planted("the cell before gets the whole gradient, as if nothing were forgotten")
    static class CellPassesUnweighted extends LstmCopy {
        @Override
        Matrix dCellBefore(Tape tape, Matrix dc) {
            return dc;
        }
    }

    @Planted(value = "the gates stand in the order i, f, o, g, forwards and backwards", kind = Kind.VALUE)
    static class GatesInAnotherOrder extends LstmCopy {
        @Override
        int block(int gate) {
            return gate < 2 ? gate : 5 - gate;
        }

        @Override
        Matrix da(Tape tape, Matrix dh, Matrix dc) {
            Matrix da = super.da(tape, dh, dc);
            int n = dh.columns();
            return da.columns(0, 2 * n).beside(da.columns(3 * n, 4 * n)).beside(da.columns(2 * n, 3 * n));
        }
    }

    @Planted(value = "the candidate is a sigmoid, forwards and backwards", kind = Kind.VALUE)
    static class CandidateIsSigmoid extends LstmCopy {
        @Override
        Tape tape(CopiedWeights w, Matrix x, Matrix h, Matrix c) {
            Tape tape = super.tape(w, x, h, c);
            // e⁻ᵃ = √((1 − t) / (1 + t)) for t = tanh a
            Matrix g = tape.g().map(t -> 1 / (1 + Math.sqrt((1 - t) / (1 + t))));
            Matrix nextC = tape.f().hadamard(c).plus(tape.i().hadamard(g));
            return new Tape(h, c, tape.i(), tape.f(), g, tape.o(), nextC, nextC.map(Math::tanh));
        }

        @Override
        Matrix dCandidate(Tape tape, Matrix dg) {
            return CopiedWeights.throughSigmoid(tape.g(), dg);
        }
    }
}
