package nn.examples.mistakes;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;

/** What the gradient check says of an attention, at random queries, keys and values that are the same every time. */
final class JunctionMessages {

    private static final long SEED = 42;

    private JunctionMessages() {}

    /** Two queries and three keys of four columns, with values of two. */
    static String of(Junction attention) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix q = Matrix.draw(2, 4, random::nextGaussian);
        Matrix keysAndValues = Matrix.draw(3, 6, random::nextGaussian);
        return new GradientCheck(SEED).check(attention, q, keysAndValues, Mode.training(SEED)).toString();
    }
}
