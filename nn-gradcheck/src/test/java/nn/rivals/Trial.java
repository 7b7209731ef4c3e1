package nn.rivals;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * A layer at one input in one mode, as a function of variables that a checker may move: the input and the parameters.
 *
 * @param smooth whether the function has a derivative everywhere
 * @param loss whether the output is a loss: one number, from which the way back starts with 1
 */
public record Trial(Layer layer, Parameter input, Mode mode, boolean smooth, boolean loss) {

    /** The input, then the parameters; one that is used twice comes once. */
    List<Parameter> variables() {
        return Stream.concat(Stream.of(input), layer.parameters().values().stream()).distinct().toList();
    }

    Pass pass() {
        return layer.forward(input.value(), mode);
    }

    Matrix output() {
        return pass().output();
    }

    /** The gradients that a way back claims, one for each variable. */
    List<Matrix> claimed(Pass pass, Matrix dy) {
        Gradients gradients = pass.backward(dy);
        return variables().stream().map(v -> v == input ? gradients.input() : gradients.of(v)).toList();
    }

    List<Matrix> claimed(Matrix dy) {
        return claimed(pass(), dy);
    }

    /** An upstream gradient from a source; 1 for a loss. */
    Matrix upstream(DoubleSupplier source) {
        Matrix y = output();
        return loss ? Matrix.of(1, 1, 1) : Matrix.draw(y.rows(), y.columns(), source);
    }
}
