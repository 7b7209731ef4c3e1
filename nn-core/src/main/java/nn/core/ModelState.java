package nn.core;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a model has learned at one moment. Matrices never change, so this holds them without copying a number. */
public final class ModelState {

    private final Map<Parameter, Matrix> parameters = new LinkedHashMap<>();
    private final Map<RunningAverage, Matrix> statistics = new LinkedHashMap<>();

    private ModelState(Map<String, Parameter> parameters, Map<String, RunningAverage> statistics) {
        parameters.values().forEach(p -> this.parameters.put(p, p.value()));
        statistics.values().forEach(s -> this.statistics.put(s, s.value()));
    }

    /**
     * {@return the values that the model has at this moment, under its own names for them}
     *
     * @param model a layer, a junction or anything else with parameters
     */
    public static ModelState of(Part model) {
        return new ModelState(model.parameters(), model.statistics());
    }

    /** Gives every parameter and every running average the value it had. */
    public void restore() {
        parameters.forEach(Parameter::set);
        statistics.forEach(RunningAverage::set);
    }

    /** {@return whether every value is a number: neither NaN nor infinite} */
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
