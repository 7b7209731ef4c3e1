package nn.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.optim.LearningRate;

/** Optimizers that break a law of stepping or of memory each. */
final class BrokenOptimizers {

    private BrokenOptimizers() {}

    /** A parameter that has two names is moved under each of them. */
    static final class StepsByName extends Textbook {

        StepsByName(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        public void step(Gradients gradients) {
            double eta = rate();
            Map<String, Matrix> next = new LinkedHashMap<>();
            model.parameters().forEach((name, p) -> next.put(name, velocity(p, gradients)));
            next.forEach((name, v) -> {
                Parameter p = model.parameters().get(name);
                velocities.put(p, v);
                p.set(next(p, v, eta));
            });
            steps++;
        }
    }

    /** Moves what comes before the missing gradient. */
    static final class StepsOneByOne extends Textbook {

        StepsOneByOne(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        public void step(Gradients gradients) {
            double eta = rate();
            for (Parameter p : velocities.keySet()) {
                Matrix v = velocity(p, gradients);
                velocities.put(p, v);
                p.set(next(p, v, eta));
            }
            steps++;
        }
    }

    /** Counts a step that is then refused. */
    static final class CountsRefusedSteps extends Textbook {

        CountsRefusedSteps(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        public void step(Gradients gradients) {
            try {
                super.step(gradients);
            } catch (IllegalArgumentException refused) {
                steps++;
                throw refused;
            }
        }
    }

    /** Hands out the map that it goes on to write. */
    static final class LendsItsMemory extends Textbook {

        private final Map<String, Matrix> state = new LinkedHashMap<>();

        LendsItsMemory(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        public Map<String, Matrix> state() {
            state.putAll(super.state());
            return state;
        }

        @Override
        public void step(Gradients gradients) {
            super.step(gradients);
            state();
        }
    }

    /** Looks at a state only after it has taken it. */
    static final class TakesBeforeItChecks extends Textbook {

        TakesBeforeItChecks(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        public void restore(Map<String, Matrix> state) {
            steps++;
            check(state);
            take(state);
        }
    }

    /** Adam's bias correction for a first step with the number 0: a division by zero. */
    static final class CountsFromZero extends Textbook {

        CountsFromZero(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        Matrix next(Parameter p, Matrix v, double eta) {
            return p.value().minus(v.times(eta / (1 - Math.pow(0.5, steps))));
        }
    }

    /** Adam without the correction: its first steps are too long. */
    static final class AdamWithoutCorrection extends Textbook {

        private final Map<Parameter, Matrix> squares = new LinkedHashMap<>();

        AdamWithoutCorrection(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        public void step(Gradients gradients) {
            velocities.keySet().forEach(gradients::of);
            super.step(gradients);
        }

        @Override
        Matrix velocity(Parameter p, Gradients gradients) {
            Matrix g = gradients.of(p);
            squares.merge(p, g.hadamard(g).times(0.001), (v, square) -> v.times(0.999).plus(square));
            return velocities.get(p).times(0.9).plus(g.times(0.1));
        }

        @Override
        Matrix next(Parameter p, Matrix m, double eta) {
            return p.value().minus(m.combine(squares.get(p), (a, v) -> eta * a / (Math.sqrt(v) + 1e-8)));
        }
    }

    /** One velocity, of the mean gradient, pulls at every parameter. */
    static final class OneVelocityForAll extends Textbook {

        OneVelocityForAll(Layer model, LearningRate rate) {
            super(model, rate);
        }

        @Override
        Matrix velocity(Parameter p, Gradients gradients) {
            double mean = velocities.keySet().stream().mapToDouble(q -> gradients.of(q).sum()).sum() / 10;
            return super.velocity(p, gradients).map(v -> v + mean / 10);
        }
    }
}
