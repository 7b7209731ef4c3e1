package nn.gradcheck.jqwik;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.Magnitudes;

/** Values for the laws to be tried with. */
final class Draws {

    private Draws() {}

    /** Training and inference. */
    static List<Mode> modes(long seed) {
        return List.of(Mode.training(seed), Mode.inference());
    }

    /** An upstream gradient for a pass. */
    static Matrix upstream(Pass pass, long seed) {
        return Magnitudes.signed(pass.output().shape(), new SplittableRandom(~seed));
    }

    /** The rows in reverse order. */
    static Matrix reversed(Matrix x) {
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(x.rows() - 1 - i, j));
    }
}
