package nn.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.optim.Optimizer;

/**
 * A model that is nothing but a place p in a long, narrow valley: its output is the height {@code L = ½ · p · A · pᵀ}
 * there, 1 x 1, whatever the input. Across, the valley bends a hundred times as much as along.
 */
final class Valley implements Layer {

    private static final Matrix ONE = Matrix.rowOf(1);
    private static final double HALF = Math.sqrt(0.5);

    private final Matrix a;
    private final Parameter place;

    private Valley(Matrix a, Matrix place) {
        this.a = a;
        this.place = Parameter.of(place);
    }

    /** Along the first axis, {@code L = (x² + 100 y²) / 2}, from the place (10, 1). */
    static Valley straight() {
        return new Valley(Matrix.of(2, 2, 1, 0, 0, 100), Matrix.rowOf(10, 1));
    }

    /** The same hills and the same start, turned by 45°. */
    static Valley turned() {
        Matrix turn = Matrix.of(2, 2, HALF, -HALF, HALF, HALF);
        return new Valley(Matrix.of(2, 2, 50.5, 49.5, 49.5, 50.5), Matrix.rowOf(10, 1).times(turn));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix p = place.value();
        // L = ½ · p · A · pᵀ
        Matrix height = p.times(a).times(p.transpose()).times(0.5);
        return new Pass(height, dy -> backward(p, dy));
    }

    private Gradients backward(Matrix p, Matrix dy) {
        // ∂L/∂p = p · A
        Matrix dPlace = p.times(a).times(dy.get(0, 0));
        return Gradients.withoutInput("a valley's inputs").and(place, dPlace);
    }

    /** The start, and the place after each step of a rule. */
    List<Matrix> path(Function<Layer, Optimizer> rule, int steps) {
        Optimizer optimizer = rule.apply(this);
        List<Matrix> path = new ArrayList<>(List.of(place.value()));
        for (int step = 0; step < steps; step++) {
            optimizer.step(forward(ONE, Mode.inference()).backward(ONE));
            path.add(place.value());
        }
        return path;
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of("place", place);
    }

    @Override
    public String toString() {
        return "Valley(" + a + ")";
    }
}
