package nn.mistakes;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.golden.RecurrentCells;
import nn.layers.RecurrentCell;
import nn.layers.RnnCell;

/** What goes wrong in one step of a simple recurrent network. */
final class RnnMistakes {

    private RnnMistakes() {}

    static List<Specimen> all() {
        return List.of(new TanhForgotten(), new TanhOfTheInput(), new RecurrentWeightNotTransposed(),
                new StateTakesTheNextState(), new BiasAveraged(), new StateGradientZero(), new LatestWeight(),
                new BiasTwice());
    }

    /** A copy of {@link RnnCell}. */
    static class RnnCopy extends RecurrentCopy {

        @Override
        public String family() {
            return "RnnCell";
        }

        @Override
        RecurrentCell cell(int inputs, int hidden, RandomGenerator random) {
            return new RnnCell(inputs, hidden, random);
        }

        @Override
        int blocks() {
            return 1;
        }

        @Override
        Pass step(CopiedWeights w, Matrix x, Matrix h) {
            Matrix next = a(w, x, h).map(Math::tanh);
            return new Pass(next, dNext -> {
                Matrix da = da(w, x, h, next, dNext);
                return w.gradients(da.times(w.wx().transpose()), dh(w, da), x.transpose().times(da),
                        before(h, next).transpose().times(da), db(da));
            });
        }

        Matrix a(CopiedWeights w, Matrix x, Matrix h) {
            return x.times(w.wx()).plus(h.times(w.wh())).plusRow(w.b());
        }

        Matrix da(CopiedWeights w, Matrix x, Matrix h, Matrix next, Matrix dNext) {
            return CopiedWeights.throughTanh(next, dNext);
        }

        Matrix dh(CopiedWeights w, Matrix da) {
            return da.times(w.wh().transpose());
        }

        /** The state that the recurrent weight has met. */
        Matrix before(Matrix h, Matrix next) {
            return h;
        }

        Matrix db(Matrix da) {
            return da.columnSums();
        }

        @Override
        public void compare(UnaryOperator<Layer> made) {
            compare(made, GoldenFile.read("rnn_simple"), RecurrentCells::rnn);
        }
    }

    @Planted("the derivative of tanh is forgotten")
    static class TanhForgotten extends RnnCopy {
        @Override
        Matrix da(CopiedWeights w, Matrix x, Matrix h, Matrix next, Matrix dNext) {
            return dNext;
        }
    }

    @Planted("the derivative 1 − h′² is taken of what tanh is taken of")
    static class TanhOfTheInput extends RnnCopy {
        @Override
        Matrix da(CopiedWeights w, Matrix x, Matrix h, Matrix next, Matrix dNext) {
            return super.da(w, x, h, a(w, x, h), dNext);
        }
    }

    @Planted("the recurrent weight is not transposed on the way back")
    static class RecurrentWeightNotTransposed extends RnnCopy {
        @Override
        Matrix dh(CopiedWeights w, Matrix da) {
            return da.times(w.wh());
        }
    }

    @Planted("the recurrent weight's gradient is made with the next state, not with the one before")
    static class StateTakesTheNextState extends RnnCopy {
        @Override
        Matrix before(Matrix h, Matrix next) {
            return next;
        }
    }

    @Planted("the bias gradient is the mean over the rows")
    static class BiasAveraged extends RnnCopy {
        @Override
        Matrix db(Matrix da) {
            return da.columnMeans();
        }
    }

    @Planted("the step before gets no gradient")
    static class StateGradientZero extends RnnCopy {
        @Override
        Matrix dh(CopiedWeights w, Matrix da) {
            return super.dh(w, da).times(0);
        }
    }

    @Planted(value = "the way back reads the recurrent weight of that moment", kind = Kind.LAW,
            law = "anUpdateDoesNotDisturbTheWayBack")
    static class LatestWeight extends RnnCopy {
        @Override
        Matrix dh(CopiedWeights w, Matrix da) {
            return da.times(w.parameters().get("y.recurrentWeight").value().transpose());
        }
    }

    @Planted(value = "the bias is added to both products", kind = Kind.VALUE)
    static class BiasTwice extends RnnCopy {
        @Override
        Matrix a(CopiedWeights w, Matrix x, Matrix h) {
            return super.a(w, x, h).plusRow(w.b());
        }

        @Override
        Matrix db(Matrix da) {
            return super.db(da).times(2);
        }
    }
}
