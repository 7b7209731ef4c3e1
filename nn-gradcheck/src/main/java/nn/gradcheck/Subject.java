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
record Subject(String name, List<Variable> variables, Supplier<Pass> forward) {

    /** A layer in one mode; its variables are its input and its parameters. */
    static Subject of(Layer layer, Matrix x, Mode mode) {
        Variable input = new Variable("input", Parameter.of(x), Gradients::input);
        Supplier<Pass> forward = () -> layer.forward(input.value(), mode);
        return of(name(layer, mode), List.of(input), layer.parameters(), forward);
    }

    /** A junction in one mode; its variables are its two inputs and its parameters. */
    static Subject of(Junction junction, Matrix x, Matrix y, Mode mode) {
        Variable first = new Variable("first input", Parameter.of(x), Gradients::first);
        Variable second = new Variable("second input", Parameter.of(y), Gradients::second);
        Supplier<Pass> forward = () -> junction.forward(first.value(), second.value(), mode);
        return of(name(junction, mode), List.of(first, second), junction.parameters(), forward);
    }

    /** A network and its loss, as a layer whose output is one number; the target is a constant. */
    static Subject of(Layer network, Loss loss, Matrix x, Matrix target, Mode mode) {
        Variable input = new Variable("input", Parameter.of(x), Gradients::input);
        Supplier<Pass> forward = () -> {
            Pass pass = network.forward(input.value(), mode);
            Matrix y = pass.output();
            return new Pass(Matrix.of(1, 1, loss.value(y, target)),
                    dy -> pass.backward(loss.gradient(y, target).times(dy.get(0, 0))), pass.children());
        };
        return of(loss + " of " + name(network, mode), List.of(input), network.parameters(), forward);
    }

    /** Inputs that have no derivative are no variables. */
    private static Subject of(String name, List<Variable> inputs, Map<String, Parameter> parameters,
            Supplier<Pass> forward) {
        List<Variable> variables = new ArrayList<>(hasInput(name, forward.get()) ? inputs : List.of());
        parameters.forEach((parameterName, parameter) -> variables.add(Variable.of(parameterName, parameter)));
        return new Subject(name, variables, forward);
    }

    private static String name(Object layer, Mode mode) {
        return layer + (mode instanceof Mode.Training ? " in training" : " in inference");
    }

    /** A loss, as a layer whose output is one number; its variable is the prediction. */
    static Subject of(Loss loss, Matrix prediction, Matrix target) {
        Variable input = new Variable("prediction", Parameter.of(prediction), Gradients::input);
        Supplier<Pass> forward = () -> {
            Matrix p = input.value();
            Matrix value = Matrix.of(1, 1, loss.value(p, target));
            return new Pass(value, dy -> Gradients.ofInput(loss.gradient(p, target).times(dy.get(0, 0))));
        };
        return new Subject(loss.toString(), List.of(input), forward);
    }

    /** A way back that fails is the layer's mistake, and named as such. */
    private static boolean hasInput(String name, Pass pass) {
        try {
            return pass.backward(pass.output()).hasInput();
        } catch (IllegalArgumentException mistake) {
            throw new AssertionError(name + ": " + mistake.getMessage(), mistake);
        }
    }
}
