package nn.optim;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;

/**
 * What every rule of descent has: the parameters of a model, each once, a learning rate, the steps taken so far, and
 * what is remembered of each parameter, which is zero at first. A step changes all of it, or nothing.
 */
final class RuleState {

    private static final String STEPS = "steps";

    /** How one parameter p moves along its gradient: to the next value, and what is remembered then. */
    @FunctionalInterface
    interface Rule {
        Move move(Matrix p, Matrix gradient, List<Matrix> memory, double rate);
    }

    /** The next value of a parameter, and what is remembered of it then. */
    record Move(Matrix value, List<Matrix> memory) {

        static Move to(Matrix value, Matrix... memory) {
            return new Move(value, List.of(memory));
        }

        /** To the next values of p and of what is remembered, each row by row. */
        static Move toArrays(Matrix p, double[] value, double[]... memory) {
            return new Move(shapedAs(p, value), Arrays.stream(memory).map(values -> shapedAs(p, values)).toList());
        }

        private static Matrix shapedAs(Matrix p, double[] values) {
            return Matrix.wrap(p.rows(), p.columns(), values);
        }
    }

    private final Map<String, Parameter> parameters;
    private final Steps steps;
    private final List<String> remembered;
    private final Map<String, List<Matrix>> memory = new LinkedHashMap<>();

    /** For the parameters of a model; of each the rule remembers matrices of its shape, by these names. */
    RuleState(Layer model, LearningRate rate, String... remembered) {
        this.parameters = once(model.parameters());
        this.steps = new Steps(rate);
        this.remembered = List.of(remembered);
        parameters.forEach((name, p) -> memory.put(name,
                Collections.nCopies(remembered.length, Matrix.zeros(p.value().rows(), p.value().columns()))));
    }

    /** A parameter that has several names, under the first of them. */
    static Map<String, Parameter> once(Map<String, Parameter> parameters) {
        Map<String, Parameter> once = new LinkedHashMap<>();
        parameters.forEach((name, p) -> {
            if (!once.containsValue(p)) {
                once.put(name, p);
            }
        });
        return once;
    }

    /** How many steps have been taken. */
    long steps() {
        return steps.taken();
    }

    /** The rate of the next step. */
    double rate() {
        return steps.rate();
    }

    /** Moves every parameter by the rule. */
    void step(Gradients gradients, Rule rule) {
        double eta = steps.positiveRate();
        Map<String, Move> moves = new LinkedHashMap<>();
        parameters.forEach((name, p) ->
                moves.put(name, rule.move(p.value(), gradients.of(p), memory.get(name), eta)));
        moves.forEach((name, move) -> {
            parameters.get(name).set(move.value());
            memory.put(name, move.memory());
        });
        steps.increment();
    }

    /** The steps taken, and what is remembered, as "velocity.0.weight". */
    Map<String, Matrix> state() {
        Map<String, Matrix> state = new LinkedHashMap<>();
        state.put(STEPS, steps.state());
        for (int i = 0; i < remembered.size(); i++) {
            for (String name : parameters.keySet()) {
                state.put(remembered.get(i) + "." + name, memory.get(name).get(i));
            }
        }
        return Collections.unmodifiableMap(state);
    }

    /** Takes up what {@link #state} gave to that optimizer, or throws IllegalArgumentException and changes nothing. */
    void restore(Object optimizer, Map<String, Matrix> state) {
        Shapes.requireSame(optimizer, state(), state);
        long taken = Steps.read(optimizer, STEPS, state.get(STEPS));
        memory.replaceAll((name, old) ->
                remembered.stream().map(what -> state.get(what + "." + name)).toList());
        steps.set(taken);
    }
}
