package nn.gradcheck.jqwik;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.core.Shape;

/** Values for the laws to be tried with. */
final class Draws {

    private Draws() {}

    /** Random signs, magnitudes of 0.5 to 1.5: away from the 0 and 1 at which a forgotten factor does not show. */
    static Matrix signed(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> (random.nextBoolean() ? 1 : -1) * away(random));
    }

    /** Numbers of 0.5 to 1.5. */
    static Matrix positive(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> away(random));
    }

    private static double away(RandomGenerator random) {
        return 0.5 + random.nextDouble();
    }

    /** Training and inference. */
    static List<Mode> modes(long seed) {
        return List.of(Mode.training(seed), Mode.inference());
    }

    /** An upstream gradient for a pass. */
    static Matrix upstream(Pass pass, long seed) {
        return signed(pass.output().shape(), new SplittableRandom(~seed));
    }

    /** The rows in reverse order. */
    static Matrix reversed(Matrix x) {
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(x.rows() - 1 - i, j));
    }
}
