package nn.optim.files;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Require;
import nn.core.RunningAverage;
import nn.optim.Resumable;
import nn.optim.Shapes;

/**
 * What a model has learned: its parameters and running averages, by the names that the model gives them. One that has
 * several names has them all here, and must be given the same value under each.
 */
public final class Weights implements Resumable {

    private final Map<String, Parameter> parameters;
    private final Map<String, RunningAverage> statistics;

    private Weights(Part model) {
        this.parameters = model.parameters();
        this.statistics = model.statistics();
        statistics.keySet().forEach(name -> Require.that(!parameters.containsKey(name),
                "a parameter and a running average of %s cannot both be named %s", model, name));
    }

    /**
     * {@return the weights of this model, as a part that can be saved with others}
     *
     * @param model of which no parameter and running average have one name
     */
    public static Weights of(Part model) {
        return new Weights(model);
    }

    /**
     * Writes them to a file, which is replaced whole or not at all: {@code numpy.load} reads it. Throws
     * UncheckedIOException if it cannot be written.
     *
     * @param model any layer, also a container
     * @param path by convention ends in {@code .npz}
     */
    public static void save(Part model, Path path) {
        StateFile.save(of(model), path);
    }

    /**
     * Gives the model what was saved, or throws and changes nothing: FileFormatException if the file is damaged, a name
     * is missing or unknown or a shape is another, UncheckedIOException if it cannot be read.
     *
     * @param model made in the same way as the one that was saved
     * @param path of a file that {@link #save} wrote
     */
    public static void load(Part model, Path path) {
        StateFile.load(of(model), path);
    }

    @Override
    public Map<String, Matrix> state() {
        Map<String, Matrix> state = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> state.put(name, parameter.value()));
        statistics.forEach((name, average) -> state.put(name, average.value()));
        return Collections.unmodifiableMap(state);
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        Shapes.requireSame(Shapes.of(state()), Shapes.of(state));
        requireOneValue(parameters, state);
        requireOneValue(statistics, state);
        parameters.forEach((name, parameter) -> parameter.set(state.get(name)));
        statistics.forEach((name, average) -> average.set(state.get(name)));
    }

    private static void requireOneValue(Map<String, ?> owners, Map<String, Matrix> state) {
        Map<Object, String> names = new HashMap<>();
        owners.forEach((name, owner) -> {
            String first = names.putIfAbsent(owner, name);
            Require.that(first == null || state.get(first).equals(state.get(name)),
                    "%s and %s are one, but are to take different values", first, name);
        });
    }
}
