package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Rows;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Positionwise;

/** A layer at every position is that layer on a batch of positions, bit for bit. */
class PositionwiseInvariantsTest {

    @Property(tries = 200)
    void aBatchNormIsOneOfAllPositions(@ForAll @Rows(min = 2, max = 4) Matrix image,
            @ForAll @IntRange(min = 1, max = 3) int images, @ForAll long seed) {
        assertSame(new BatchNorm(image.columns()), image, images, seed);
    }

    @Property(tries = 200)
    void aDenseLayerIsOneOfAllPositions(@ForAll Matrix image,
            @ForAll @IntRange(min = 1, max = 3) int images, @ForAll long seed) {
        assertSame(new Dense(image.columns(), 3, new SplittableRandom(seed)), image, images, seed);
    }

    /** The positions of several images of such a shape: first as a batch of their own, then image by image. */
    private static void assertSame(Layer body, Matrix image, int images, long seed) {
        Matrix positions = draw(images * image.rows(), image.columns(), seed);
        Layer positionwise = new Positionwise(image.columns(), body);
        for (Mode mode : List.of(Mode.training(seed), Mode.inference())) {
            Pass expected = body.forward(positions, mode.child(0));
            Pass actual = positionwise.forward(withRows(images, positions), mode);
            Matrix dy = draw(positions.rows(), expected.output().columns(), ~seed);
            Gradients ofBody = expected.backward(dy);
            Gradients gradients = actual.backward(withRows(images, dy));
            assertEquals(withRows(images, expected.output()), actual.output());
            assertEquals(withRows(images, ofBody.input()), gradients.input());
            body.parameters().values().forEach(p -> assertEquals(ofBody.of(p), gradients.of(p)));
        }
    }

    private static Matrix draw(int rows, int columns, long seed) {
        return Matrix.draw(rows, columns, new SplittableRandom(seed)::nextGaussian);
    }

    private static Matrix withRows(int rows, Matrix x) {
        return x.reshape(rows, x.rows() * x.columns() / rows);
    }
}
