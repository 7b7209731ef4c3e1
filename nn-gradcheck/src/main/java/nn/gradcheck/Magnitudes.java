package nn.gradcheck;

import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Shape;

/** Random numbers of magnitude 0.5 to 1.5: away from the 0 and the 1 at which a forgotten term or factor hides. */
public final class Magnitudes {

    private Magnitudes() {}

    /**
     * {@return a matrix of positive magnitudes}
     *
     * @param shape of the matrix
     * @param random asked for each entry
     */
    public static Matrix positive(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> magnitude(random));
    }

    /**
     * {@return a matrix of magnitudes with random signs}
     *
     * @param shape of the matrix
     * @param random asked twice for each entry
     */
    public static Matrix signed(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> (random.nextBoolean() ? 1 : -1) * magnitude(random));
    }

    private static double magnitude(RandomGenerator random) {
        return 0.5 + random.nextDouble();
    }
}
