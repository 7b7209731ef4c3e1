package nn.layers;

import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Require;

/** How the first weights of a layer are drawn: with mean zero, and a variance that keeps signals of one size. */
@FunctionalInterface
public interface Initializer {

    /** A weight matrix of inputs x outputs. */
    Matrix weight(int inputs, int outputs, RandomGenerator random);

    /** Normal with variance {@code 2 / inputs}, for layers before a ReLU (He et al. 2015). */
    static Initializer he() {
        return (inputs, outputs, random) -> normal(inputs, outputs, 2.0 / inputs, random);
    }

    /** Uniform with variance {@code 2 / inputs} (He et al. 2015). */
    static Initializer heUniform() {
        return (inputs, outputs, random) -> uniform(inputs, outputs, 2.0 / inputs, random);
    }

    /** Normal with variance {@code 2 / (inputs + outputs)}, for tanh and sigmoid (Glorot and Bengio 2010). */
    static Initializer glorot() {
        return (inputs, outputs, random) -> normal(inputs, outputs, 2.0 / (inputs + outputs), random);
    }

    /** Uniform with variance {@code 2 / (inputs + outputs)} (Glorot and Bengio 2010). */
    static Initializer glorotUniform() {
        return (inputs, outputs, random) -> uniform(inputs, outputs, 2.0 / (inputs + outputs), random);
    }

    /** Normal with variance {@code 1 / inputs}, for tanh (LeCun et al. 1998) and SELU (Klambauer et al. 2017). */
    static Initializer lecun() {
        return (inputs, outputs, random) -> normal(inputs, outputs, 1.0 / inputs, random);
    }

    /** Uniform with variance {@code 1 / inputs} (LeCun et al. 1998). */
    static Initializer lecunUniform() {
        return (inputs, outputs, random) -> uniform(inputs, outputs, 1.0 / inputs, random);
    }

    /**
     * Rows or columns, whichever are fewer, of length 1 and at right angles: uniform among all such matrices (Saxe et
     * al. 2014). A factor for the activation that follows, such as √2 for a ReLU, is the caller's.
     */
    static Initializer orthogonal() {
        return (inputs, outputs, random) -> {
            requireSizes(inputs, outputs);
            return Orthogonal.draw(inputs, outputs, random);
        };
    }

    private static Matrix normal(int inputs, int outputs, double variance, RandomGenerator random) {
        requireSizes(inputs, outputs);
        double deviation = Math.sqrt(variance);
        return Matrix.draw(inputs, outputs, () -> deviation * random.nextGaussian());
    }

    /** The uniform distribution on (−a, a) has the variance a²/3. */
    private static Matrix uniform(int inputs, int outputs, double variance, RandomGenerator random) {
        requireSizes(inputs, outputs);
        double bound = Math.sqrt(3 * variance);
        return Matrix.draw(inputs, outputs, () -> bound * (2 * random.nextDouble() - 1));
    }

    private static void requireSizes(int inputs, int outputs) {
        Require.that(inputs >= 1 && outputs >= 1,
                "a layer has at least one input and one output, not %d and %d", inputs, outputs);
    }
}
