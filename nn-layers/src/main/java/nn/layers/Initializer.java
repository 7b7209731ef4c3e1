package nn.layers;

import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Require;

/** How the first weights of a layer are drawn: with mean zero, and a variance that keeps signals of one size. */
@FunctionalInterface
public interface Initializer {

    /**
     * {@return a weight matrix of inputs x outputs}
     *
     * @param inputs how many numbers each output is made of
     * @param outputs how many outputs each input goes to
     * @param random the only source of chance
     */
    Matrix weight(int inputs, int outputs, RandomGenerator random);

    /**
     * {@return normal weights with variance {@code 2 / inputs}, for layers before a ReLU; also called Kaiming} Source:
     * He et al., <i>Delving Deep into Rectifiers</i>, 2015, equation 10.
     */
    static Initializer he() {
        return (inputs, outputs, random) -> normal(inputs, outputs, 2.0 / inputs, random);
    }

    /**
     * {@return uniform weights with variance {@code 2 / inputs}, and else as {@link #he}; also called Kaiming uniform}
     */
    static Initializer heUniform() {
        return (inputs, outputs, random) -> uniform(inputs, outputs, 2.0 / inputs, random);
    }

    /**
     * {@return normal weights with variance {@code 2 / (inputs + outputs)}, for tanh and sigmoid; also called Xavier}
     * Source: Glorot and Bengio, <i>Understanding the Difficulty of Training Deep Feedforward Neural Networks</i>,
     * 2010, equation 12.
     */
    static Initializer glorot() {
        return (inputs, outputs, random) -> normal(inputs, outputs, 2.0 / (inputs + outputs), random);
    }

    /**
     * {@return uniform weights with variance {@code 2 / (inputs + outputs)}; also called Xavier uniform} Source: the
     * paper of {@link #glorot}, equation 16.
     */
    static Initializer glorotUniform() {
        return (inputs, outputs, random) -> uniform(inputs, outputs, 2.0 / (inputs + outputs), random);
    }

    /**
     * {@return normal weights with variance {@code 1 / inputs}, for tanh and SELU} Source: LeCun et al., <i>Efficient
     * BackProp</i>, 1998, section 4.6; Klambauer et al., <i>Self-Normalizing Neural Networks</i>, 2017.
     */
    static Initializer lecun() {
        return (inputs, outputs, random) -> normal(inputs, outputs, 1.0 / inputs, random);
    }

    /** {@return uniform weights with variance {@code 1 / inputs}, and else as {@link #lecun}} */
    static Initializer lecunUniform() {
        return (inputs, outputs, random) -> uniform(inputs, outputs, 1.0 / inputs, random);
    }

    /**
     * {@return weights whose rows or columns, whichever are fewer, are of length 1 and at right angles: uniform among
     * all such matrices} A factor for the activation that follows, such as √2 for a ReLU, is the caller's. Source:
     * Saxe, McClelland and Ganguli, <i>Exact Solutions to the Nonlinear Dynamics of Learning in Deep Linear Neural
     * Networks</i>, 2014.
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
