package nn.layers.losses;

import nn.core.Matrix;
import nn.core.Require;

/**
 * Class labels as rows of a target: 1 in the column of the label, 0 elsewhere. It is the one way from labels to a
 * target for {@link SoftmaxCrossEntropy}, {@link NegativeLogLikelihood} and {@link MultiClassHinge}.
 */
public final class OneHot {

    private OneHot() {}

    /**
     * {@return a labels x classes matrix} Labels count from 0.
     *
     * @param classes how many there are, also those that no label names
     * @param labels each below the number of classes
     */
    public static Matrix of(int classes, int... labels) {
        for (int label : labels) {
            Require.that(0 <= label && label < classes, "OneHot: with %d classes a label is in [0, %d], not %d",
                    classes, classes - 1, label);
        }
        return Matrix.generate(labels.length, classes, (i, j) -> labels[i] == j ? 1 : 0);
    }
}
