package nn.core;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a model has learned at one moment. Matrices never change, so this holds them without copying a number. */
public final class ModelState {

    private final Map<Parameter, Matrix> parameters = new LinkedHashMap<>();
    private final Map<RunningAverage, Matrix> statistics = new LinkedHashMap<>();

    private ModelState() {}

    public static ModelState of(Layer model) {
        ModelState state = new ModelState();
        model.parameters().values().forEach(p -> state.parameters.put(p, p.value()));
        model.statistics().values().forEach(s -> state.statistics.put(s, s.value()));
        return state;
    }

    /** Gives every parameter and every running average the value it had. */
    public void restore() {
        parameters.forEach(Parameter::set);
        statistics.forEach(RunningAverage::set);
    }

    /** Whether every value is a number: neither NaN nor infinite. */
    public boolean isFinite() {
        return parameters.values().stream().allMatch(Matrix::isFinite)
                && statistics.values().stream().allMatch(Matrix::isFinite);
    }

    /** Equal if they hold the same values, bit for bit, of the same parameters and running averages. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ModelState that
                && parameters.equals(that.parameters) && statistics.equals(that.statistics);
    }

    @Override
    public int hashCode() {
        return 31 * parameters.hashCode() + statistics.hashCode();
    }

    @Override
    public String toString() {
        return "ModelState(" + parameters.values() + ", " + statistics.values() + ")";
    }
}
