package nn.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Require;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

/** Momentum written once more, in pieces, for others to break one of them. */
class Textbook implements Optimizer {

    final Layer model;
    final LearningRate rate;
    final Map<Parameter, Matrix> velocities = new LinkedHashMap<>();
    long steps;

    Textbook(Layer model, LearningRate rate) {
        this.model = model;
        this.rate = rate;
        model.parameters().values().forEach(p -> velocities.put(p, p.value().times(0)));
    }

    double rate() {
        double eta = rate.at(steps);
        Require.that(eta > 0 && Double.isFinite(eta),
                "the learning rate of step %d is %s, not a positive number", steps, eta);
        return eta;
    }

    /** Each parameter under the first of its names. */
    Map<String, Parameter> parameters() {
        Map<Parameter, String> names = new LinkedHashMap<>();
        model.parameters().forEach((name, p) -> names.putIfAbsent(p, name));
        Map<String, Parameter> once = new LinkedHashMap<>();
        names.forEach((p, name) -> once.put(name, p));
        return once;
    }

    Matrix velocity(Parameter p, Gradients gradients) {
        return velocities.get(p).times(0.5).plus(gradients.of(p));
    }

    Matrix next(Parameter p, Matrix v, double eta) {
        return p.value().minus(v.times(eta));
    }

    @Override
    public void step(Gradients gradients) {
        double eta = rate();
        Map<Parameter, Matrix> next = new LinkedHashMap<>();
        for (Parameter p : parameters().values()) {
            next.put(p, velocity(p, gradients));
        }
        next.forEach((p, v) -> {
            velocities.put(p, v);
            p.set(next(p, v, eta));
        });
        steps++;
    }

    @Override
    public Map<String, Matrix> state() {
        Map<String, Matrix> state = new LinkedHashMap<>();
        state.put("steps", Matrix.rowOf(steps));
        parameters().forEach((name, p) -> state.put("velocity." + name, velocities.get(p)));
        return state;
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        check(state);
        take(state);
    }

    void check(Map<String, Matrix> state) {
        Map<String, Matrix> mine = state();
        Require.that(mine.keySet().equals(state.keySet()), "%s, not %s", mine.keySet(), state.keySet());
        mine.forEach((name, value) -> Require.that(value.hasShapeOf(state.get(name)), "%s has another shape", name));
    }

    void take(Map<String, Matrix> state) {
        steps = (long) state.get("steps").get(0, 0);
        takeVelocities(state);
    }

    void takeVelocities(Map<String, Matrix> state) {
        parameters().forEach((name, p) -> velocities.put(p, state.get("velocity." + name)));
    }
}
