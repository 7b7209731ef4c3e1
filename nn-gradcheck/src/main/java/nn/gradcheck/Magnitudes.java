package nn.gradcheck;

import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Shape;

/** Random numbers of magnitude 0.5 to 1.5: away from the 0 and the 1 at which a forgotten term or factor hides. */
public final class Magnitudes {

    private Magnitudes() {}

    /** Positive ones. */
    public static Matrix positive(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> magnitude(random));
    }

    /** Of random sign. */
    public static Matrix signed(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> (random.nextBoolean() ? 1 : -1) * magnitude(random));
    }

    private static double magnitude(RandomGenerator random) {
        return 0.5 + random.nextDouble();
    }
}
