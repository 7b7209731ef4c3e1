package nn.examples.solutions;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/**
 * The squared distance of each row to a learned centre: {@code y = Σ over the columns of (x − c)²}. x is N x features,
 * y is N x 1, c is 1 x features. Forward spreads the centre over the rows, and adds up the columns; backward spreads
 * dy over the columns, and adds up the rows.
 */
final class SquaredRadius implements Layer {

    private final Parameter centre;

    /** All centres start at 0. */
    SquaredRadius(int features) {
        this.centre = Parameter.withoutDecay(Matrix.zeros(1, features));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix c = centre.value();
        Require.columns(this, x, c.columns());
        Matrix distance = x.minusRow(c);
        // y = Σ over the columns of (x − c)²
        Matrix y = distance.hadamard(distance).rowSums();
        return new Pass(y, dy -> backward(distance, dy));
    }

    private Gradients backward(Matrix distance, Matrix dy) {
        // ∂L/∂x = 2 (x − c) ⊙ ∂L/∂y, the one number of each row spread over its columns
        Matrix dx = distance.timesColumn(dy).times(2);
        // ∂L/∂c = −Σ over the rows of ∂L/∂x
        Matrix dCentre = dx.columnSums().times(-1);
        return Gradients.ofInput(dx).and(centre, dCentre);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("centre", centre);
    }

    @Override
    public String toString() {
        return "SquaredRadius(" + centre.value().columns() + ")";
    }
}
