package nn.examples.mistakes;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import nn.layers.losses.OneHot;

/** What the gradient check says of a part in training, at random inputs that are the same every time. */
final class Messages {

    private static final long SEED = 42;
    private static final Mode TRAINING = Mode.training(SEED);

    private Messages() {}

    static String of(Layer layer, int rows, int columns) {
        Matrix x = drawn(rows, columns, new SplittableRandom(SEED));
        return new GradientCheck(SEED).check(layer, x, TRAINING).toString();
    }

    /** Two queries and three keys of four columns, with values of two. */
    static String ofAttention(Junction attention) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix queries = drawn(2, 4, random);
        Matrix keysAndValues = drawn(3, 6, random);
        return new GradientCheck(SEED).check(attention, queries, keysAndValues, TRAINING).toString();
    }

    /** Four rows of three numbers, and a target of such numbers. */
    static String ofErrors(Loss loss) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix prediction = drawn(4, 3, random);
        return new GradientCheck(SEED).check(loss, prediction, drawn(4, 3, random)).toString();
    }

    /** Four rows of scores for three classes, and a label for each. */
    static String ofClasses(Loss loss) {
        Matrix scores = drawn(4, 3, new SplittableRandom(SEED));
        return new GradientCheck(SEED).check(loss, scores, OneHot.of(3, 0, 2, 1, 2)).toString();
    }

    private static Matrix drawn(int rows, int columns, RandomGenerator random) {
        return Matrix.draw(rows, columns, random::nextGaussian);
    }
}
