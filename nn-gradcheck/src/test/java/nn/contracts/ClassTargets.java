package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.layers.losses.OneHot;

/** Random targets for losses over classes. */
public final class ClassTargets {

    private ClassTargets() {}

    /** Labels as they come. */
    public static Matrix labels(Matrix prediction, RandomGenerator random) {
        int classes = prediction.columns();
        return OneHot.of(classes, random.ints(prediction.rows(), 0, classes).toArray());
    }

    /** Labels, every other time softened towards the uniform distribution by a random share. */
    public static Matrix softened(Matrix prediction, RandomGenerator random) {
        Matrix labels = labels(prediction, random);
        double softness = random.nextBoolean() ? 0 : random.nextDouble();
        return labels.map(t -> (1 - softness) * t + softness / prediction.columns());
    }
}
