package own;

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
 * The squared distance to a learned centre, column by column: {@code y = (x − c)²}. x and y are N x features, c is
 * 1 x features.
 */
public final class SquaredDistance implements Layer {

    private final Parameter centre;

    /** All centres start at 0. */
    public SquaredDistance(int features) {
        this.centre = Parameter.withoutDecay(Matrix.zeros(1, features));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix c = centre.value();
        Require.columns(this, x, c.columns());
        Matrix distance = x.minusRow(c);
        // y = (x − c)²
        Matrix y = distance.hadamard(distance);
        return new Pass(y, dy -> backward(distance, dy));
    }

    private Gradients backward(Matrix distance, Matrix dy) {
        // ∂L/∂x = 2 (x − c) ⊙ ∂L/∂y
        Matrix dx = distance.hadamard(dy).times(2);
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
        return "SquaredDistance(" + centre.value().columns() + ")";
    }
}
