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
 * A mistake on purpose: {@code y = (x − c)²} as in {@link SquaredDistance}, but backward forgets the 2 that the square
 * brings down.
 */
public final class SquaredDistanceWithoutTwo implements Layer {

    private final Parameter centre;

    /** All centres start at 0. */
    public SquaredDistanceWithoutTwo(int features) {
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
        // ∂L/∂x = (x − c) ⊙ ∂L/∂y
        Matrix dx = distance.hadamard(dy);
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
        return "SquaredDistanceWithoutTwo(" + centre.value().columns() + ")";
    }
}
