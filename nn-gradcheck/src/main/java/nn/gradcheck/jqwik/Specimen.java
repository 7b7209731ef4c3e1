package nn.gradcheck.jqwik;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.core.Shape;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;

/** What a law is tried on: a layer or a junction with random parameters and statistics, and inputs for it. */
public interface Specimen {

    /** {@return the layer or junction itself} */
    Part subject();

    /** {@return the inputs, by name} */
    Map<String, Matrix> inputs();

    /** {@return the parameters of the subject, by its names} */
    default Map<String, Parameter> parameters() {
        return subject().parameters();
    }

    /** {@return the running averages of the subject, by its names} */
    default Map<String, RunningAverage> statistics() {
        return subject().statistics();
    }

    /** {@return the parts inside the subject, by name; none unless it is a container} */
    default Map<String, ? extends Part> children() {
        return subject().children();
    }

    /**
     * {@return a forward pass over the inputs}
     *
     * @param mode training or inference
     */
    Pass forward(Mode mode);

    /**
     * {@return a forward pass over the inputs with their rows in reverse order: other inputs, which it takes as well}
     *
     * @param mode training or inference
     */
    Pass forwardReversed(Mode mode);

    /**
     * {@return the gradients of the inputs, by name; none if they have no derivative}
     *
     * @param gradients of a pass of this specimen
     */
    Map<String, Matrix> inputGradients(Gradients gradients);

    /** {@return the values of the parameters and the statistics} */
    default ModelState state() {
        return ModelState.of(subject());
    }

    /**
     * {@return the outcome of a check of the subject on these inputs}
     *
     * @param check of all entries, or of some
     * @param mode training or inference
     */
    Report check(GradientCheck check, Mode mode);

    /**
     * {@return what it is and in which mode, as reports name it}
     *
     * @param mode training or inference
     */
    default String in(Mode mode) {
        return subject() + (mode instanceof Mode.Training ? " in training" : " in inference");
    }

    /**
     * {@return all gradients of a pass, by name: of the inputs, then of the parameters} If one is missing, an
     * AssertionError names it.
     *
     * @param mode that of the pass
     * @param pass of this specimen
     * @param dy the upstream gradient, in the shape of the output
     */
    default Map<String, Matrix> gradients(Mode mode, Pass pass, Matrix dy) {
        Gradients gradients = pass.backward(dy);
        Claims.claimComplete(this, mode, gradients);
        Map<String, Matrix> all = new LinkedHashMap<>(inputGradients(gradients));
        parameters().forEach((name, p) -> all.put(name, gradients.of(p)));
        return all;
    }

    /**
     * {@return all gradients of a pass of its own}
     *
     * @param mode training or inference
     * @param dy the upstream gradient, in the shape of the output
     */
    default Map<String, Matrix> gradients(Mode mode, Matrix dy) {
        return gradients(mode, forward(mode), dy);
    }

    /**
     * {@return the names of the parameters that the output depends on: it is another for another value} Each keeps that
     * other value.
     *
     * @param contract says which values
     * @param mode training or inference
     * @param random asked for each parameter in turn
     */
    default Set<String> parametersOfUse(Contract<?> contract, Mode mode, RandomGenerator random) {
        Set<String> used = new LinkedHashSet<>();
        parameters().forEach((name, p) -> {
            Matrix output = forward(mode).output();
            p.set(contract.drawParameter(name, p.value().shape(), random));
            if (!forward(mode).output().equals(output)) {
                used.add(name);
            }
        });
        return used;
    }

    /** {@return the values of the parameters at this moment, by name} */
    default Map<String, Matrix> parameterValues() {
        Map<String, Matrix> values = new LinkedHashMap<>();
        parameters().forEach((name, p) -> values.put(name, p.value()));
        return values;
    }

    /**
     * {@return the shape of an input or a parameter}
     *
     * @param variable the name of an input, else of a parameter
     */
    default Shape shape(String variable) {
        return inputs().getOrDefault(variable, parameterValues().get(variable)).shape();
    }

    /**
     * Gives every parameter and every running average another value, in this order.
     *
     * @param contract says which values
     * @param random asked for the parameters first, then for the statistics
     */
    default void draw(Contract<?> contract, RandomGenerator random) {
        drawParameters(contract, random);
        statistics().forEach((name, average) ->
                average.set(contract.drawStatistic(name, average.value().shape(), random)));
    }

    /**
     * Gives every parameter another value, and leaves the statistics alone.
     *
     * @param contract says which values
     * @param random asked in the order of declaration
     */
    default void drawParameters(Contract<?> contract, RandomGenerator random) {
        parameters().forEach((name, p) -> p.set(contract.drawParameter(name, p.value().shape(), random)));
    }
}
