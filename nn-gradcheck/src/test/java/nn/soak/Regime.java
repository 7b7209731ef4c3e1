package nn.soak;

import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Matrix;

/** Which inputs a layer is checked on. */
enum Regime {

    /** As the layer's own contract draws them. */
    DEFAULT {
        @Override
        Matrix input(Arbitrary<Matrix> inputs, RandomGenerator random) {
            return drawn(inputs, random);
        }
    },

    /** The contract's inputs, made small, and a mean of up to ten standard deviations: nothing saturates. */
    OFFSET {
        @Override
        Matrix input(Arbitrary<Matrix> inputs, RandomGenerator random) {
            Matrix x = drawn(inputs, random);
            double size = Math.min(1, 0.25 / x.maxAbs());
            double offset = 10 * DEVIATION * x.maxAbs() * size * (2 * random.nextDouble() - 1);
            return x.map(v -> v * size + offset);
        }
    },

    /** The contract's shapes, seven scales, means of up to a hundred deviations: saturated, at kinks, far away. */
    WILD {
        @Override
        Matrix input(Arbitrary<Matrix> inputs, RandomGenerator random) {
            double scale = Math.pow(10, random.nextInt(7) - 3);
            double offset = random.nextBoolean() ? 0 : 100 * (2 * random.nextDouble() - 1);
            boolean onALattice = random.nextInt(10) == 0;
            return drawn(inputs, random).map(any -> {
                double v = offset + random.nextGaussian();
                return scale * (onALattice ? Math.rint(v) : v);
            });
        }

        @Override
        double size(Matrix parameter) {
            return 1;
        }
    };

    /** Of what is drawn evenly, as a part of the largest. */
    private static final double DEVIATION = 0.58;

    abstract Matrix input(Arbitrary<Matrix> inputs, RandomGenerator random);

    /** Of the values that a parameter takes: a weight's sums stay as small as its inputs, and saturate nothing. */
    double size(Matrix parameter) {
        return 1.0 / parameter.rows();
    }

    /** jqwik's generators want the old source of chance. */
    private static Matrix drawn(Arbitrary<Matrix> inputs, RandomGenerator random) {
        return inputs.generator(1000).next(new Random(random.nextLong())).value();
    }
}
