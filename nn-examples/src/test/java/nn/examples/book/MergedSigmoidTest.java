package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Sigmoid;
import org.junit.jupiter.api.Test;

/** Four small gates and the merged one: one value, one gradient. */
class MergedSigmoidTest {

    /** A handful of operations on numbers of about 1. */
    private static final double ROUNDING = 1e-14;

    private static Pass pass(Layer layer) {
        return layer.forward(MergedSigmoid.X, Mode.inference());
    }

    @Test
    void bothFindTheNumbersOfTheLecture() {
        Matrix small = pass(MergedSigmoid.graph()).backward(Matrix.rowOf(1)).input();
        Matrix merged = pass(new Sigmoid()).backward(Matrix.rowOf(1)).input();
        assertEquals(0.7310585786300049, pass(MergedSigmoid.graph()).output().get(0, 0), ROUNDING);
        assertEquals(0.19661193324148185, small.get(0, 0), ROUNDING);
        assertEquals(0.19661193324148185, merged.get(0, 0), ROUNDING);
    }

    /** The last number of the first gate and that of the merged one. */
    @Test
    void theTableEndsInTheSameNumberTwice() {
        String[] lines = MergedSigmoid.report().split(System.lineSeparator());
        assertTrue(lines[1].startsWith("negate") && lines[1].endsWith(" 0.1966"), lines[1]);
        assertTrue(lines[5].startsWith("sigmoid") && lines[5].endsWith(" 0.1966"), lines[5]);
    }
}
