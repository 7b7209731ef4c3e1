package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The sines and cosines that tell the steps of a sequence apart. */
class PositionalEncodingTest {

    private static Matrix encoding(int steps, int dimension) {
        Layer layer = new PositionalEncoding(steps, dimension);
        return layer.forward(Matrix.zeros(1, steps * dimension), Mode.inference()).output()
                .reshape(steps, dimension);
    }

    /** Of four columns, the second pair turns a hundred times as slowly as the first: 10000^(2/4) = 100. */
    @Test
    void aPairOfColumnsIsASineAndACosineOfOneLength() {
        Matrix expected = Matrix.of(3, 4,
                0, 1, 0, 1,
                Math.sin(1), Math.cos(1), Math.sin(0.01), Math.cos(0.01),
                Math.sin(2), Math.cos(2), Math.sin(0.02), Math.cos(0.02));
        Expect.close(expected, encoding(3, 4), Expect.AFTER_EXP);
    }

    @Test
    void ofOddColumnsTheLastIsASine() {
        Matrix last = encoding(3, 3).columns(2, 3);
        double angle = Math.exp(-2.0 / 3 * Math.log(10000));
        Expect.close(Matrix.columnOf(0, Math.sin(angle), Math.sin(2 * angle)), last, Expect.AFTER_EXP);
    }

    /** A step on is a rotation of every pair, the same wherever one stands (section 3.5 of the paper). */
    @Test
    void theDifferenceOfTwoStepsDoesNotDependOnWhereTheyAre() {
        Matrix p = encoding(50, 6);
        Matrix products = p.times(p.transpose());
        for (int t = 0; t + 7 < 50; t++) {
            assertEquals(products.get(0, 7), products.get(t, t + 7), Expect.AFTER_EXP);
        }
    }

    @Test
    void itIsAddedToEveryRow() {
        Matrix x = Matrix.of(2, 4, 1, 2, 3, 4, 50, 60, 70, 80);
        Matrix y = new PositionalEncoding(2, 2).forward(x, Mode.inference()).output();
        Expect.close(Matrix.of(2, 4, 1, 3, 3 + Math.sin(1), 4 + Math.cos(1),
                50, 61, 70 + Math.sin(1), 80 + Math.cos(1)), y, Expect.AFTER_EXP);
    }

    @Test
    void theGradientPassesUnchanged() {
        Matrix dy = Matrix.of(2, 2, 1000, -1000, Double.NaN, 0);
        Pass pass = new PositionalEncoding(2, 1).forward(Matrix.zeros(2, 2), Mode.inference());
        assertEquals(dy, pass.backward(dy).input());
    }

    @Test
    void nanStaysNan() {
        Matrix x = Matrix.rowOf(Double.NaN, -1000);
        Matrix y = new PositionalEncoding(1, 2).forward(x, Mode.inference()).output();
        assertEquals(Matrix.rowOf(Double.NaN, -999), y);
    }

    /** The first column alone: sin 0, sin 1, ... */
    @Test
    void oneColumn() {
        Expect.close(Matrix.columnOf(0, Math.sin(1), Math.sin(2)), encoding(3, 1), Expect.AFTER_EXP);
    }

    @Test
    void otherColumnsAreRefused() {
        Expect.refusal("PositionalEncoding(2, 3) needs an input with 6 columns, not 4 x 3",
                () -> new PositionalEncoding(2, 3).forward(Matrix.zeros(4, 3), Mode.inference()));
    }

    @Test
    void sizesBelowOneAreRefused() {
        Expect.refusal("PositionalEncoding: there is at least one step and one column, not 0 and 2",
                () -> new PositionalEncoding(0, 2));
        Expect.refusal("PositionalEncoding: there is at least one step and one column, not 2 and 0",
                () -> new PositionalEncoding(2, 0));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("PositionalEncoding(2, 3)", new PositionalEncoding(2, 3).toString());
    }
}
