package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.contracts.ClassTargets;
import nn.core.Gradients;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Positionwise;
import nn.layers.losses.PositionwiseLoss;
import nn.layers.losses.SoftmaxCrossEntropy;

/** A loss at every position is that loss of a batch of positions, bit for bit. */
class PositionwiseLossInvariantsTest {

    private static final Loss BODY = new SoftmaxCrossEntropy();

    @Property(tries = 200)
    void valueAndGradientAreThoseOfAllPositions(@ForAll Matrix positions,
            @ForAll @IntRange(min = 1, max = 3) int copies, @ForAll long seed) {
        Matrix all = Matrix.draw(copies * positions.rows(), positions.columns(),
                new SplittableRandom(seed)::nextGaussian);
        Matrix target = ClassTargets.softened(all, new SplittableRandom(~seed));
        Loss loss = new PositionwiseLoss(positions.columns(), BODY);
        assertEquals(BODY.value(all, target), loss.value(withRows(copies, all), withRows(copies, target)));
        assertEquals(withRows(copies, BODY.gradient(all, target)),
                loss.gradient(withRows(copies, all), withRows(copies, target)));
    }

    /** So a network of layers at every position learns from sequences what it learns from their positions. */
    @Property(tries = 100)
    void aNetworkAtEveryPositionGetsTheGradientsOfABatchOfPositions(
            @ForAll @IntRange(min = 1, max = 3) int rows, @ForAll @IntRange(min = 1, max = 4) int steps,
            @ForAll long seed) {
        Dense dense = new Dense(2, 3, new SplittableRandom(seed));
        Matrix x = Matrix.draw(rows * steps, 2, new SplittableRandom(~seed)::nextGaussian);
        Matrix target = ClassTargets.labels(Matrix.zeros(rows * steps, 3), new SplittableRandom(seed));
        Pass one = dense.forward(x, Mode.training(seed));
        Pass many = new Positionwise(2, dense).forward(withRows(rows, x), Mode.training(seed));
        Gradients expected = one.backward(BODY.gradient(one.output(), target));
        Gradients actual = many.backward(
                new PositionwiseLoss(3, BODY).gradient(many.output(), withRows(rows, target)));
        dense.parameters().values().forEach(p -> assertEquals(expected.of(p), actual.of(p)));
        assertEquals(withRows(rows, expected.input()), actual.input());
    }

    private static Matrix withRows(int rows, Matrix x) {
        return x.reshape(rows, x.rows() * x.columns() / rows);
    }
}
