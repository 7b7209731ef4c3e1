package nn.examples.mistakes;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.GradientCheck;
import nn.layers.losses.OneHot;

/** What the gradient check says of a loss, at a random prediction that is the same every time. */
final class LossMessages {

    private static final long SEED = 42;

    private LossMessages() {}

    /** Four rows of three numbers, and a target of such numbers. */
    static String ofErrors(Loss loss) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix prediction = Matrix.draw(4, 3, random::nextGaussian);
        return of(loss, prediction, Matrix.draw(4, 3, random::nextGaussian));
    }

    /** Four rows of scores for three classes, and a label for each. */
    static String ofClasses(Loss loss) {
        RandomGenerator random = new SplittableRandom(SEED);
        return of(loss, Matrix.draw(4, 3, random::nextGaussian), OneHot.of(3, 0, 2, 1, 2));
    }

    private static String of(Loss loss, Matrix prediction, Matrix target) {
        return new GradientCheck(SEED).check(loss, prediction, target).toString();
    }
}
