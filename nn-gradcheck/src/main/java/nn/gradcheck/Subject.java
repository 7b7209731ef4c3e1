package nn.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nn.core.Gradients;
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
        Parameter input = Parameter.of(x);
        List<Variable> variables = new ArrayList<>();
        Pass pass = layer.forward(x, mode);
        if (backward(layer, pass).hasInput()) {
            variables.add(new Variable("input", input, Gradients::input));
        }
        layer.parameters().forEach((name, parameter) -> variables.add(Variable.of(name, parameter)));
        String name = layer + (mode instanceof Mode.Training ? " in training" : " in inference");
        return new Subject(name, variables, () -> layer.forward(input.value(), mode));
    }

    /** A loss, as a layer whose output is one number; its variable is the prediction. */
    static Subject of(Loss loss, Matrix prediction, Matrix target) {
        Parameter input = Parameter.of(prediction);
        Supplier<Pass> forward = () -> {
            Matrix p = input.value();
            Matrix value = Matrix.of(1, 1, loss.value(p, target));
            return new Pass(value, dy -> Gradients.ofInput(loss.gradient(p, target).times(dy.get(0, 0))));
        };
        return new Subject(loss.toString(), List.of(new Variable("prediction", input, Gradients::input)), forward);
    }

    /** A way back that fails is the layer's mistake, and named as such. */
    private static Gradients backward(Layer layer, Pass pass) {
        try {
            return pass.backward(pass.output());
        } catch (IllegalArgumentException mistake) {
            throw new AssertionError(layer + ": " + mistake.getMessage(), mistake);
        }
    }
}
