package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm;
import nn.layers.GroupNorm;
import nn.layers.LayerNorm;
import nn.layers.RmsNorm;
import org.junit.jupiter.api.Test;

/** The second row of the batch is twice the first: the normalisations of a row do not see it, that of a column does. */
class NormalisationsTest {

    /** ε is 1e-5 of the smallest variance here, 1; half of that shows, times entries below 2. */
    private static final double OF_EPSILON = 1e-5;

    private static double distanceOfTheFirstTwoRows(Layer layer) {
        Matrix y = layer.forward(Normalisations.X, Mode.training(1)).output();
        return y.row(0).minus(y.row(1)).maxAbs();
    }

    @Test
    void aFactorOfARowIsNotSeen() {
        assertTrue(distanceOfTheFirstTwoRows(new LayerNorm(4)) < OF_EPSILON);
        assertTrue(distanceOfTheFirstTwoRows(new GroupNorm(2, 4)) < OF_EPSILON);
        assertTrue(distanceOfTheFirstTwoRows(new RmsNorm(4)) < OF_EPSILON);
        assertTrue(distanceOfTheFirstTwoRows(new BatchNorm(4)) > 1);
    }
}
