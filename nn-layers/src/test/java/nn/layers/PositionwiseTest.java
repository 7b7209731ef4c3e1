package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** A layer at every position by hand: two rows of two positions, each of which goes from two columns to three. */
class PositionwiseTest {

    /** (a, b) becomes (a + 10, b + 20, 2a + 3b + 30). */
    private final Dense body = new Dense(Matrix.of(2, 3, 1, 0, 2, 0, 1, 3), Matrix.rowOf(10, 20, 30));
    private final Layer positionwise = new Positionwise(2, body);
    private final Matrix x = Matrix.of(2, 4, 1, 2, 3, 4, 5, 6, 7, 8);
    private final Pass pass = positionwise.forward(x, Mode.inference());

    @Test
    void everyPositionGoesThroughTheBody() {
        assertEquals(Matrix.of(2, 6, 11, 22, 38, 13, 24, 48, 15, 26, 58, 17, 28, 68), pass.output());
    }

    @Test
    void everyPositionGetsItsOwnGradient() {
        Gradients gradients = pass.backward(Matrix.of(2, 6, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1));
        assertEquals(Matrix.of(2, 4, 1, 0, 0, 1, 2, 3, 3, 4), gradients.input());
    }

    @Test
    void theParametersOfTheBodyGetTheSumsOverRowsAndPositions() {
        Gradients gradients = pass.backward(Matrix.of(2, 6, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1));
        assertEquals(Matrix.of(2, 3, 1 + 7, 3 + 7, 5 + 7, 2 + 8, 4 + 8, 6 + 8),
                gradients.of(body.parameters().get("weight")));
        assertEquals(Matrix.rowOf(2, 2, 2), gradients.of(body.parameters().get("bias")));
    }

    @Test
    void batchNormIsOverTheChannels() {
        // ε = 11; both channels have the variance 5 over rows and positions
        Layer norm = new Positionwise(2, new BatchNorm(2, 11, 0.1, BatchNorm.RunningVariance.UNBIASED));
        Matrix y = norm.forward(Matrix.of(2, 4, 1, 10, 3, 6, 5, 8, 7, 4), Mode.training(0)).output();
        assertEquals(Matrix.of(2, 4, -0.75, 0.75, -0.25, -0.25, 0.25, 0.25, 0.75, -0.75), y);
    }

    @Test
    void aSingleRowOfSeveralPositionsCanTrainABatchNorm() {
        Layer norm = new Positionwise(1, new BatchNorm(1, 3, 0.1, BatchNorm.RunningVariance.UNBIASED));
        assertEquals(Matrix.rowOf(-0.5, 0.5), norm.forward(Matrix.rowOf(1, 3), Mode.training(0)).output());
    }

    @Test
    void oneColumnAPositionAndOnePositionARowWorkAsWell() {
        assertEquals(Matrix.rowOf(0, 2, 0, 4),
                new Positionwise(1, new Relu()).forward(Matrix.rowOf(-1, 2, -3, 4), Mode.inference()).output());
        assertEquals(body.forward(x.columns(0, 2), Mode.inference()).output(),
                positionwise.forward(x.columns(0, 2), Mode.inference()).output());
    }

    @Test
    void theBodyDrawsAsTheFirstChild() {
        Layer dropout = new Dropout(0.5);
        Matrix y = new Positionwise(4, dropout).forward(Matrix.filled(10, 40, 1), Mode.training(7)).output();
        Matrix alone = dropout.forward(Matrix.filled(100, 4, 1), Mode.training(7).child(0)).output();
        assertEquals(alone, y.reshape(100, 4));
    }

    @Test
    void thePassShowsTheBody() {
        Pass.Child child = pass.children().get(0);
        assertEquals("body", child.name());
        assertSame(body, child.part());
        assertEquals(Matrix.of(4, 2, 1, 2, 3, 4, 5, 6, 7, 8), child.inputs().get(0));
        assertEquals(Matrix.of(4, 3, 11, 22, 38, 13, 24, 48, 15, 26, 58, 17, 28, 68), child.pass().output());
        assertEquals(Map.of("body", body), positionwise.children());
    }

    @Test
    void whatIsInsideIsNamedAfterTheBody() {
        assertEquals(List.of("body.weight", "body.bias"), List.copyOf(positionwise.parameters().keySet()));
        assertEquals(List.of("body.runningMean", "body.runningVariance"),
                List.copyOf(new Positionwise(2, new BatchNorm(2)).statistics().keySet()));
    }

    @Test
    void aBodyWhoseInputHasNoDerivativeKeepsItsSilence() {
        Layer lookup = (numbers, mode) -> new Pass(numbers, dy -> Gradients.withoutInput("word indices"));
        Gradients gradients = new Positionwise(1, lookup).forward(x, Mode.inference()).backward(x);
        assertFalse(gradients.hasInput());
    }

    @Test
    void nanStaysInItsPosition() {
        Matrix y = positionwise.forward(x.with(0, 2, Double.NaN), Mode.inference()).output();
        assertEquals(pass.output().columns(0, 3), y.columns(0, 3));
        assertEquals(Double.NaN, y.get(0, 3));
        assertEquals(pass.output().row(1), y.row(1));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Positionwise(2, Dense(2 -> 3))", positionwise.toString());
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        Expect.refusal("Positionwise(2, Dense(2 -> 3)) needs an input with 2 columns for each position, not 4 x 3",
                () -> positionwise.forward(Matrix.zeros(4, 3), Mode.inference()));
        Expect.refusal("backward: the upstream gradient is 2 x 4, but the output is 2 x 6", () -> pass.backward(x));
        Expect.refusal("Positionwise: a position has at least one column, not 0", () -> new Positionwise(0, body));
    }

    @Test
    void aBodyThatDropsRowsIsRefused() {
        Layer narrow = new Positionwise(2, new Layer() {
            @Override
            public Pass forward(Matrix rows, Mode mode) {
                return new Pass(rows.row(0), Gradients::ofInput);
            }

            @Override
            public String toString() {
                return "First()";
            }
        });
        Expect.refusal("Positionwise(2, First()): the body turns 4 x 2 into 1 x 2, but a row must stay one",
                () -> narrow.forward(x, Mode.inference()));
    }
}
