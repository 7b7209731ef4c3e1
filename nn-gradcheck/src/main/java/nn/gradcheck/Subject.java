package nn.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * What is checked: a forward pass that depends on variables, and on nothing else that moves.
 *
 * @param name what it is, for the report, as in {@code Dense(3 -> 2) in training}
 * @param forward a pass at the present values of the variables
 */
record Subject(String name, List<Variable> inputs, Map<String, Parameter> parameters, Supplier<Pass> forward) {

    /** A layer in one mode; its variables are its input and its parameters. */
    static Subject of(Layer layer, Matrix x, Mode mode) {
        Parameter place = Parameter.of(x);
        Variable input = Variable.input("input", place, Gradients::input);
        return new Subject(name(layer, mode), List.of(input), layer.parameters(),
                () -> layer.forward(place.value(), mode));
    }

    /** A junction in one mode; its variables are its two inputs and its parameters. */
    static Subject of(Junction junction, Matrix x, Matrix y, Mode mode) {
        Parameter placeOfX = Parameter.of(x);
        Parameter placeOfY = Parameter.of(y);
        Variable first = Variable.input("first input", placeOfX, Gradients::first);
        Variable second = Variable.input("second input", placeOfY, Gradients::second);
        return new Subject(name(junction, mode), List.of(first, second), junction.parameters(),
                () -> junction.forward(placeOfX.value(), placeOfY.value(), mode));
    }

    /** A network and its loss, as a layer whose output is one number; the target is a constant. */
    static Subject of(Layer network, Loss loss, Matrix x, Matrix target, Mode mode) {
        Parameter place = Parameter.of(x);
        Variable input = Variable.input("input", place, Gradients::input);
        return new Subject(loss + " of " + name(network, mode), List.of(input), network.parameters(),
                () -> lossOf(network.forward(place.value(), mode), loss, target));
    }

    /** A loss, as a layer whose output is one number; its variable is the prediction. */
    static Subject of(Loss loss, Matrix prediction, Matrix target) {
        Parameter place = Parameter.of(prediction);
        Variable input = Variable.input("prediction", place, Gradients::input);
        return new Subject(loss.toString(), List.of(input), Map.of(),
                () -> lossOf(new Pass(place.value(), Gradients::ofInput), loss, target));
    }

    private static Pass lossOf(Pass pass, Loss loss, Matrix target) {
        Matrix prediction = pass.output();
        Matrix value = Matrix.of(1, 1, loss.value(prediction, target));
        return new Pass(value, dy -> pass.backward(loss.gradient(prediction, target).times(dy.get(0, 0))),
                pass.children());
    }

    private static String name(Object layer, Mode mode) {
        return layer + (mode instanceof Mode.Training ? " in training" : " in inference");
    }

    /** What is to be differentiated by; an input that has no derivative is left out. */
    List<Variable> variables() {
        Pass pass = forward.get();
        Gradients gradients = backward(pass, pass.output());
        requireListed(gradients);
        requireComplete(gradients);
        List<Variable> variables = new ArrayList<>(gradients.hasInput() ? inputs : List.of());
        parameters.forEach((parameter, p) -> variables.add(Variable.parameter(parameter, p)));
        return variables;
    }

    /** A parameter that is not listed would be neither checked nor learned. */
    private void requireListed(Gradients gradients) {
        for (Parameter p : gradients.parameters()) {
            if (!parameters.containsValue(p)) {
                throw new AssertionError("%s: backward has a gradient for a parameter of %s that parameters() does not"
                        .formatted(name, p.value().shape()) + " list");
            }
        }
    }

    private void requireComplete(Gradients gradients) {
        List<String> missing = parameters.entrySet().stream()
                .filter(parameter -> !gradients.parameters().contains(parameter.getValue()))
                .map(Map.Entry::getKey).toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("%s: backward has no gradient for %s: does it say and(parameter, gradient)?"
                    .formatted(name, String.join(", ", missing)));
        }
    }

    /** A way back that fails over a shape is the layer's mistake, and named as such. */
    Gradients backward(Pass pass, Matrix dy) {
        try {
            return pass.backward(dy);
        } catch (IllegalArgumentException mistake) {
            throw new AssertionError(name + ": " + mistake.getMessage(), mistake);
        }
    }

    /** The gradient that backward claims for a variable. */
    Matrix claimed(Variable variable, Gradients gradients) {
        try {
            Matrix claim = variable.gradient().apply(gradients);
            if (!claim.hasShapeOf(variable.value())) {
                throw new AssertionError("%s: the gradient of %s is %s, but the variable is %s".formatted(
                        name, variable.name(), claim.shape(), variable.value().shape()));
            }
            return claim;
        } catch (IllegalArgumentException missing) {
            throw new AssertionError(name + ", " + variable.name() + ": " + missing.getMessage(), missing);
        }
    }
}
