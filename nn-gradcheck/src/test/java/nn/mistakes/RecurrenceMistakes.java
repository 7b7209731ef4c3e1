package nn.mistakes;

import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Recurrence;

/** What goes wrong on the way back through time, whatever the cell. */
final class RecurrenceMistakes {

    private RecurrenceMistakes() {}

    static List<Specimen> all() {
        return List.of(new NothingThroughTime(), new TruncatedByOne(), new InitialStateLost(), new LastStepOnly(),
                new LastOutputOnly(), new WeightsOfLastStep(), new WeightsOfFirstStep(), new OutputsOfTheWrongSteps(),
                new FirstOutputForgotten(), new StateKeptForTheNextPass(), new StepsFromTheEnd());
    }

    /** A copy of {@link Recurrence}, of simple recurrent cells. */
    static class RecurrenceCopy extends RnnMistakes.RnnCopy {
        @Override
        public String family() {
            return "Recurrence";
        }
    }

    @Planted("no gradient flows from step to step")
    static class NothingThroughTime extends RecurrenceCopy {
        @Override
        Matrix sentBack(int t, int steps, Matrix dState) {
            return dState.times(0);
        }
    }

    @Planted("the way back through time ends one step too soon")
    static class TruncatedByOne extends RecurrenceCopy {
        @Override
        Matrix sentBack(int t, int steps, Matrix dState) {
            return t == 0 ? dState.times(0) : dState;
        }
    }

    @Planted("the gradient of the initial state is lost")
    static class InitialStateLost extends RecurrenceCopy {
        @Override
        Matrix dStart(Matrix dState) {
            return dState.times(0);
        }
    }

    @Planted("only the last step goes back")
    static class LastStepOnly extends RecurrenceCopy {
        @Override
        Gradients backward(CopiedWeights w, List<Pass> passes, Matrix dy) {
            int last = passes.size() - 1;
            Gradients ofLast = passes.get(last).backward(dy.columns(last * w.hidden(), dy.columns()));
            Matrix before = Matrix.zeros(dy.rows(), last * w.inputs());
            Matrix dx = last == 0 ? ofLast.first() : before.beside(ofLast.first());
            return ofLast.then(Gradients.ofInput(dx.beside(ofLast.second())));
        }
    }

    @Planted("only the last output gets its gradient")
    static class LastOutputOnly extends RecurrenceCopy {
        @Override
        Matrix ofOutput(int t, int steps, Matrix dOutput) {
            return t == steps - 1 ? dOutput : dOutput.times(0);
        }
    }

    @Planted("the weight gradient is that of the last step, not the sum over the steps")
    static class WeightsOfLastStep extends RecurrenceCopy {
        @Override
        Gradients joined(Gradients later, Gradients ofStep) {
            return later.parameters().isEmpty() ? ofStep : later;
        }
    }

    @Planted("each step's weight gradient overwrites that of the step after it")
    static class WeightsOfFirstStep extends RecurrenceCopy {
        @Override
        Gradients joined(Gradients later, Gradients ofStep) {
            return ofStep;
        }
    }

    @Planted("the outputs' gradients are dealt out from the last step to the first")
    static class OutputsOfTheWrongSteps extends RecurrenceCopy {
        @Override
        Gradients backward(CopiedWeights w, List<Pass> passes, Matrix dy) {
            Matrix reversed = Matrix.generate(dy.rows(), dy.columns(), (i, j) ->
                    dy.get(i, (passes.size() - 1 - j / w.hidden()) * w.hidden() + j % w.hidden()));
            return super.backward(w, passes, reversed);
        }
    }

    @Planted("the first step gets no gradient from its output")
    static class FirstOutputForgotten extends RecurrenceCopy {
        @Override
        Matrix ofOutput(int t, int steps, Matrix dOutput) {
            return t == 0 ? dOutput.times(0) : dOutput;
        }
    }

    @Planted(value = "the last state is kept for the next pass", kind = Kind.LAW,
            law = "forwardIsAFunctionOfInputModeAndParameters")
    static class StateKeptForTheNextPass extends RecurrenceCopy {
        @Override
        public Layer copyOf(Layer graph) {
            return new LayerCopy(graph, this) {
                private Matrix kept = Matrix.zeros(1, 1);

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    kept = kept.hasShapeOf(x) ? kept : x.times(0);
                    Pass pass = super.forward(x.plus(kept), mode);
                    kept = x.map(any -> pass.output().get(0, 0));
                    return pass;
                }
            };
        }
    }

    @Planted(value = "the steps are taken from the last to the first", kind = Kind.VALUE)
    static class StepsFromTheEnd extends RecurrenceCopy {
        @Override
        public Pass forward(Layer original, Matrix x, Mode mode) {
            CopiedWeights w = CopiedWeights.of(original);
            Pass pass = super.forward(original, reversed(x, w), mode);
            return new Pass(pass.output(), dy -> {
                Gradients gradients = pass.backward(dy);
                return gradients.then(Gradients.ofInput(reversed(gradients.input(), w)));
            });
        }

        /** The steps in reverse order, the state where it was. */
        private static Matrix reversed(Matrix x, CopiedWeights w) {
            int size = w.inputs();
            int steps = (x.columns() - w.hidden()) / size;
            return Matrix.generate(x.rows(), x.columns(), (i, j) ->
                    x.get(i, j < steps * size ? (steps - 1 - j / size) * size + j % size : j));
        }
    }
}
