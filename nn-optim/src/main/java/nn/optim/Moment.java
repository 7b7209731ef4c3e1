package nn.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Named;

/**
 * All that a step of training changes, at one moment. Matrices never change, so this holds them without a copy.
 *
 * @param parameters of the model
 * @param statistics of the model
 * @param memory of the optimizer
 */
record Moment(Map<String, Matrix> parameters, Map<String, Matrix> statistics, Map<String, Matrix> memory,
        Position position) {

    private static final String PARAMETERS = "parameters.";
    private static final String STATISTICS = "statistics.";
    private static final String MEMORY = "memory.";
    private static final String POSITION = "position";

    static Moment of(Layer model, Optimizer optimizer, Position position) {
        Map<String, Matrix> parameters = new LinkedHashMap<>();
        model.parameters().forEach((name, parameter) -> parameters.put(name, parameter.value()));
        Map<String, Matrix> statistics = new LinkedHashMap<>();
        model.statistics().forEach((name, average) -> statistics.put(name, average.value()));
        return new Moment(parameters, statistics, optimizer.state(), position);
    }

    /** Gives model and optimizer what they had. */
    void restore(Layer model, Optimizer optimizer) {
        model.parameters().forEach((name, parameter) -> parameter.set(parameters.get(name)));
        model.statistics().forEach((name, average) -> average.set(statistics.get(name)));
        optimizer.restore(memory);
    }

    /** As one state, whose names begin like this. */
    Map<String, Matrix> state(String prefix) {
        Map<String, Matrix> state = new LinkedHashMap<>();
        parameters.forEach((name, value) -> state.put(prefix + PARAMETERS + name, value));
        statistics.forEach((name, value) -> state.put(prefix + STATISTICS + name, value));
        memory.forEach((name, value) -> state.put(prefix + MEMORY + name, value));
        state.put(prefix + POSITION, position.toMatrix());
        return state;
    }

    /** What {@link #state} gave. */
    static Moment of(String prefix, Map<String, Matrix> state) {
        return new Moment(Named.under(prefix + PARAMETERS, state), Named.under(prefix + STATISTICS, state),
                Named.under(prefix + MEMORY, state), Position.of(state.get(prefix + POSITION)));
    }
}
