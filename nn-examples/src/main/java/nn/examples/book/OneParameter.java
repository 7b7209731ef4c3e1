package nn.examples.book;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.optim.Optimizer;

/**
 * A model that is nothing but its one parameter, a row: for rules of descent along gradients that are given.
 *
 * @param p the parameter, 1 x any number
 */
public record OneParameter(Parameter p) implements Layer {

    /**
     * A model with given values to start with.
     *
     * @param values the entries of its one row
     * @return the model
     */
    public static OneParameter of(double... values) {
        return new OneParameter(Parameter.of(Matrix.rowOf(values)));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        throw new UnsupportedOperationException("the gradients are given");
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("p", p);
    }

    /**
     * One step along a gradient.
     *
     * @param optimizer a rule for this model
     * @param gradient a number for each entry
     * @return how far each entry has moved, a row
     */
    public Matrix move(Optimizer optimizer, double... gradient) {
        Matrix before = p.value();
        optimizer.step(Gradients.withoutInput("given gradients").and(p, Matrix.rowOf(gradient)));
        return p.value().minus(before);
    }
}
