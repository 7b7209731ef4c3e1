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

/** What the gradient check says of a part: at random inputs that are the same every time, in training, or as given. */
final class Messages {

    private static final long SEED = 42;
    private static final Mode TRAINING = Mode.training(SEED);

    private Messages() {}

    static String of(Layer layer, int rows, int columns) {
        return of(layer, rows, columns, TRAINING);
    }

    static String of(Layer layer, int rows, int columns, Mode mode) {
        return of(layer, drawn(rows, columns, new SplittableRandom(SEED)), mode);
    }

    static String of(Layer layer, Matrix x, Mode mode) {
        return new GradientCheck(SEED).check(layer, x, mode).toString();
    }

    static String of(Junction junction, Matrix x, Matrix y) {
        return new GradientCheck(SEED).check(junction, x, y, TRAINING).toString();
    }

    /** What ends the check before it compares a number: a gradient of the wrong shape. */
    static String refusal(Layer layer, int rows, int columns) {
        try {
            return of(layer, rows, columns);
        } catch (AssertionError wrongShape) {
            return wrongShape.getMessage();
        }
    }

    /** Two queries and three keys of four columns, with values of two. */
    static String ofAttention(Junction attention) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix queries = drawn(2, 4, random);
        Matrix keysAndValues = drawn(3, 6, random);
        return of(attention, queries, keysAndValues);
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
