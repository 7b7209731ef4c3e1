package nn.gradcheck.jqwik;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** The layer or junction itself. */
    Part subject();

    /** The inputs, by name. */
    Map<String, Matrix> inputs();

    default Map<String, Parameter> parameters() {
        return subject().parameters();
    }

    default Map<String, RunningAverage> statistics() {
        return subject().statistics();
    }

    default Map<String, ? extends Part> children() {
        return subject().children();
    }

    /** A forward pass over the inputs. */
    Pass forward(Mode mode);

    /** A forward pass over the inputs with their rows in reverse order: other inputs, which it takes as well. */
    Pass forwardReversed(Mode mode);

    /** The gradients of the inputs, by name; none if they have no derivative. */
    Map<String, Matrix> inputGradients(Gradients gradients);

    /** The values of the parameters and the statistics. */
    default ModelState state() {
        return ModelState.of(subject());
    }

    Report check(GradientCheck check, Mode mode);

    /** What it is and in which mode, as reports name it. */
    default String in(Mode mode) {
        return subject() + (mode instanceof Mode.Training ? " in training" : " in inference");
    }

    /** All gradients of a pass, by name: of the inputs, then of the parameters. */
    default Map<String, Matrix> gradients(Pass pass, Matrix dy) {
        Gradients gradients = pass.backward(dy);
        Map<String, Matrix> all = new LinkedHashMap<>(inputGradients(gradients));
        parameters().forEach((name, p) -> all.put(name, gradients.of(p)));
        return all;
    }

    /** All gradients of a pass of its own. */
    default Map<String, Matrix> gradients(Mode mode, Matrix dy) {
        return gradients(forward(mode), dy);
    }

    default Map<String, Matrix> parameterValues() {
        Map<String, Matrix> values = new LinkedHashMap<>();
        parameters().forEach((name, p) -> values.put(name, p.value()));
        return values;
    }

    /** The shape of an input or a parameter. */
    default Shape shape(String variable) {
        return inputs().getOrDefault(variable, parameterValues().get(variable)).shape();
    }

    /** Gives every parameter and every running average another value, in this order. */
    default void draw(Contract<?> contract, RandomGenerator random) {
        drawParameters(contract, random);
        statistics().forEach((name, average) ->
                average.set(contract.drawStatistic(name, average.value().shape(), random)));
    }

    default void drawParameters(Contract<?> contract, RandomGenerator random) {
        parameters().forEach((name, p) -> p.set(contract.drawParameter(name, p.value().shape(), random)));
    }
}
