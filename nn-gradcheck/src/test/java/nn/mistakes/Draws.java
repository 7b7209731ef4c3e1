package nn.mistakes;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.RunningAverage;
import nn.core.Shape;

/** Parameters and statistics away from the 0 and 1 at which a forgotten factor or term does not show. */
final class Draws {

    private Draws() {}

    /** The layer, with parameters of random sign and statistics, all of magnitude 0.5 to 1.5. */
    static Layer redrawn(Layer layer, RandomGenerator random) {
        for (Parameter p : layer.parameters().values()) {
            p.set(draw(p.value().shape(), random).hadamard(signs(p.value().shape(), random)));
        }
        for (RunningAverage average : layer.statistics().values()) {
            average.set(draw(average.value().shape(), random));
        }
        return layer;
    }

    private static Matrix draw(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> 0.5 + random.nextDouble());
    }

    private static Matrix signs(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> random.nextBoolean() ? 1 : -1);
    }
}
