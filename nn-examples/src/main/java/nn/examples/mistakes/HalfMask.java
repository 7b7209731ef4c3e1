package nn.examples.mistakes;

import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;

/** The mask of a right dropout of a half: 0 or 2 in training, as the seed has it, and 1 in inference. */
final class HalfMask {

    private HalfMask() {}

    static Matrix of(Matrix x, Mode mode) {
        return mode instanceof Mode.Training training
                ? drawn(x, training.random())
                : Matrix.filled(x.rows(), x.columns(), 1);
    }

    private static Matrix drawn(Matrix x, RandomGenerator random) {
        return Matrix.draw(x.rows(), x.columns(), () -> random.nextBoolean() ? 2 : 0);
    }
}
