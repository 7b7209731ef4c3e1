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
 * The squared distance to a learned centre in units of a learned width: {@code y = (x − c)² / w²}. x and y are
 * N x features, c and w are 1 x features; a width of 0 makes y infinite or NaN, as IEEE arithmetic has it.
 * A negative width does the same as a positive one, since only its square counts.
 */
final class WideDistance implements Layer {

    private final Parameter centre;
    private final Parameter width;

    /** All centres start at 0, all widths at 1. */
    WideDistance(int features) {
        this.centre = Parameter.withoutDecay(Matrix.zeros(1, features));
        this.width = Parameter.withoutDecay(Matrix.filled(1, features, 1));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix c = centre.value();
        Matrix w = width.value();
        Require.columns(this, x, c.columns());
        Matrix inverseWidth = w.map(v -> 1 / v);
        Matrix distance = x.minusRow(c).timesRow(inverseWidth);
        // y = ((x − c) / w)²
        Matrix y = distance.hadamard(distance);
        return new Pass(y, dy -> backward(distance, inverseWidth, dy));
    }

    private Gradients backward(Matrix distance, Matrix inverseWidth, Matrix dy) {
        // ∂L/∂x = 2 (x − c) / w² ⊙ ∂L/∂y
        Matrix dx = distance.timesRow(inverseWidth).hadamard(dy).times(2);
        // ∂L/∂c = −Σ over the rows of ∂L/∂x
        Matrix dCentre = dx.columnSums().times(-1);
        // ∂L/∂w = −Σ over the rows of 2 (x − c)² / w³ ⊙ ∂L/∂y
        Matrix dWidth = dx.hadamard(distance).columnSums().times(-1);
        return Gradients.ofInput(dx).and(centre, dCentre).and(width, dWidth);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("centre", centre, "width", width);
    }

    @Override
    public String toString() {
        return "WideDistance(" + centre.value().columns() + ")";
    }
}
