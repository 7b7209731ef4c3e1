package nn.gradcheck;

import java.util.function.Consumer;
import java.util.function.Function;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Parameter;

/**
 * A named matrix that the output depends on: an input, a parameter, or how far several of these are moved together.
 *
 * @param value the value at which the gradient is checked
 * @param place where the check may put another value
 * @param gradient which of the gradients is claimed to be its own
 */
record Variable(String name, Matrix value, Consumer<Matrix> place, Function<Gradients, Matrix> gradient) {

    /** An input, held in a place of its own. */
    static Variable input(String name, Parameter place, Function<Gradients, Matrix> gradient) {
        return new Variable(name, place.value(), place::set, gradient);
    }

    static Variable parameter(String name, Parameter parameter) {
        return new Variable(name, parameter.value(), parameter::set, gradients -> gradients.of(parameter));
    }

    void set(Matrix other) {
        place.accept(other);
    }

    void reset() {
        place.accept(value);
    }
}
