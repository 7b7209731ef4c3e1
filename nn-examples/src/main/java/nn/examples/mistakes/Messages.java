package nn.examples.mistakes;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;

/** What the gradient check says of a layer in training, at random inputs that are the same every time. */
final class Messages {

    private static final long SEED = 42;

    private Messages() {}

    static String of(Layer layer, int rows, int columns) {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix x = Matrix.draw(rows, columns, random::nextGaussian);
        return new GradientCheck(SEED).check(layer, x, Mode.training(SEED)).toString();
    }
}
