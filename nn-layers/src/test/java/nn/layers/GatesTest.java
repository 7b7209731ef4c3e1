package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates by hand: what each does with its inputs, and how it shares the upstream gradient out. */
class GatesTest {

    private static Pass pass(Junction gate, Matrix x, Matrix y) {
        return gate.forward(x, y, Mode.inference());
    }

    private static Gradients gradients(Junction gate, double x, double y, double upstream) {
        return pass(gate, Matrix.rowOf(x), Matrix.rowOf(y)).backward(Matrix.rowOf(upstream));
    }

    @Test
    void addCopiesTheUpstreamGradient() {
        assertEquals(Matrix.rowOf(11, 22), pass(new Add(), Matrix.rowOf(1, 2), Matrix.rowOf(10, 20)).output());
        Gradients gradients = gradients(new Add(), 3, 4, 2);
        assertEquals(Matrix.rowOf(2), gradients.first());
        assertEquals(Matrix.rowOf(2), gradients.second());
    }

    @Test
    void multiplySwapsTheInputs() {
        assertEquals(Matrix.rowOf(10, 40), pass(new Multiply(), Matrix.rowOf(1, 2), Matrix.rowOf(10, 20)).output());
        Gradients gradients = gradients(new Multiply(), 2, 3, 5);
        assertEquals(Matrix.rowOf(15), gradients.first());
        assertEquals(Matrix.rowOf(10), gradients.second());
    }

    @ParameterizedTest(name = "max({0}, {1}): {2} and {3}")
    @CsvSource({"4, 5, 0, 9", "5, 4, 9, 0", "4, 4, 9, 0", "-1, -2, 9, 0", "NaN, 1, 9, 0", "1, NaN, 0, 9",
        "NaN, NaN, 9, 0", "0.0, -0.0, 9, 0"})
    void maxRoutesToTheWinnerAndTheFirstWinsATie(double x, double y, double dx, double dy) {
        Gradients gradients = gradients(new Max(), x, y, 9);
        assertEquals(Matrix.rowOf(dx), gradients.first());
        assertEquals(Matrix.rowOf(dy), gradients.second());
    }

    @Test
    void maxIsTheLargerOfTheTwo() {
        Matrix x = Matrix.of(2, 2, 1, 5, Double.NaN, Double.NEGATIVE_INFINITY);
        Matrix y = Matrix.of(2, 2, 2, 4, 0, 7);
        assertEquals(Matrix.of(2, 2, 2, 5, Double.NaN, 7), pass(new Max(), x, y).output());
    }

    @Test
    void concatPutsColumnsSideBySide() {
        Pass pass = pass(new Concat(), Matrix.of(2, 1, 1, 4), Matrix.of(2, 2, 2, 3, 5, 6));
        assertEquals(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6), pass.output());
        Gradients gradients = pass.backward(Matrix.of(2, 3, 10, 20, 30, 40, 50, 60));
        assertEquals(Matrix.of(2, 1, 10, 40), gradients.first());
        assertEquals(Matrix.of(2, 2, 20, 30, 50, 60), gradients.second());
    }

    @Test
    void shapesThatDoNotMeetAreRefused() {
        Matrix two = Matrix.zeros(2, 3);
        Matrix other = Matrix.zeros(1, 3);
        Expect.refusal("Add() needs two inputs of the same shape, not 2 x 3 and 1 x 3",
                () -> pass(new Add(), two, other));
        Expect.refusal("Multiply() needs two inputs of the same shape, not 2 x 3 and 1 x 3",
                () -> pass(new Multiply(), two, other));
        Expect.refusal("Max() needs two inputs of the same shape, not 2 x 3 and 1 x 3",
                () -> pass(new Max(), two, other));
        Expect.refusal("Concat() needs two inputs with equally many rows, not 2 x 3 and 1 x 3",
                () -> pass(new Concat(), two, other));
    }
}
