package nn.rivals;

import java.util.Locale;
import java.util.random.RandomGenerator;
import nn.core.Matrix;

/** The kinds of inputs that checkers are tried on. */
enum Inputs {

    /** Standard normal. */
    ORDINARY {
        @Override
        Matrix draw(int rows, int columns, RandomGenerator random) {
            return normal(rows, columns, random);
        }
    },

    /** Normal with a standard deviation of 30: deep in saturation. */
    LARGE {
        @Override
        Matrix draw(int rows, int columns, RandomGenerator random) {
            return normal(rows, columns, random).times(30);
        }
    },

    /** Normal with a mean of 10 to 100 standard deviations, another one for each column. */
    FAR {
        @Override
        Matrix draw(int rows, int columns, RandomGenerator random) {
            Matrix means = Matrix.draw(1, columns, () -> Math.pow(10, 1 + random.nextDouble()));
            return normal(rows, columns, random).plusRow(means);
        }
    },

    /** Normal with a standard deviation of 1e-3 to 1e-6: variances of 1e-6 to 1e-12. */
    TINY {
        @Override
        Matrix draw(int rows, int columns, RandomGenerator random) {
            return normal(rows, columns, random).times(Math.pow(10, -3 - 3 * random.nextDouble()));
        }
    },

    /** Multiples of a half, of which every fifth is 0 and many are equal. */
    KINKS {
        @Override
        Matrix draw(int rows, int columns, RandomGenerator random) {
            return normal(rows, columns, random).map(v -> Math.rint(2 * v) / 2);
        }
    };

    abstract Matrix draw(int rows, int columns, RandomGenerator random);

    private static Matrix normal(int rows, int columns, RandomGenerator random) {
        return Matrix.draw(rows, columns, random::nextGaussian);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
