package nn.benchmarks;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/** Random data of a given shape, the same in every run. */
final class Data {

    static final int CLASSES = 10;

    private static final long SEED = 1;

    private Data() {}

    static RandomGenerator random() {
        return new SplittableRandom(SEED);
    }

    /** Entries from 0 to 1, as pixels have. */
    static Matrix uniform(int rows, int columns) {
        return Matrix.draw(rows, columns, random()::nextDouble);
    }

    /** Entries of both signs. */
    static Matrix normal(int rows, int columns) {
        return Matrix.draw(rows, columns, random()::nextGaussian);
    }

    /** So many rows of so many pixels, each of one of ten classes. */
    static Examples examples(int rows, int pixels) {
        int[] labels = random().ints(rows, 0, CLASSES).toArray();
        return new Examples(uniform(rows, pixels), OneHot.of(CLASSES, labels));
    }
}
