package nn.gradcheck;

import java.util.function.Function;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Parameter;

/**
 * A named matrix that the output depends on: an input, held in a place of its own, or a parameter.
 *
 * @param place where the value lies, and where the check may move it
 * @param gradient which of the gradients is claimed to be its own
 */
record Variable(String name, Parameter place, Function<Gradients, Matrix> gradient) {

    Matrix value() {
        return place.value();
    }

    static Variable of(String name, Parameter parameter) {
        return new Variable(name, parameter, gradients -> gradients.of(parameter));
    }
}
