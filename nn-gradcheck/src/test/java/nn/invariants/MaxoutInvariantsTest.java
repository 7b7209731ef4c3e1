package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Maxout;

/** Maxout: what comes in from above lands once, on a piece that holds the maximum. */
class MaxoutInvariantsTest {

    private record Sample(int pieces, Matrix x, Pass pass, Matrix dy) {

        /** Whole numbers of −2 to 2, so that ties come often. */
        static Sample draw(int rows, int groups, int pieces, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Matrix x = Matrix.draw(rows, groups * pieces, () -> random.nextInt(-2, 3));
            Matrix dy = Matrix.draw(rows, groups, random::nextGaussian);
            return new Sample(pieces, x, new Maxout(pieces).forward(x, Mode.inference()), dy);
        }

        /** Over the pieces of each group. */
        Matrix sums(Matrix entries) {
            return entries.reshape(dy.rows() * dy.columns(), pieces).rowSums().reshape(dy.rows(), dy.columns());
        }

        Matrix dx() {
            return pass.backward(dy).input();
        }
    }

    /** Zeros are added to one number: exact. */
    @Property
    void everyUpstreamEntryLandsOnce(@ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 4) int groups, @ForAll @IntRange(min = 1, max = 5) int pieces,
            @ForAll long seed) {
        Sample sample = Sample.draw(rows, groups, pieces, seed);
        assertEquals(sample.dy(), sample.sums(sample.dx()));
        Matrix paid = sample.dx().map(d -> d == 0 ? 0 : 1);
        assertEquals(Matrix.filled(rows, groups, 1), sample.sums(paid));
    }

    /** Twice x gives twice y, so Σ dx ⊙ x = dy ⊙ y (Euler). One product is not 0: exact, but for the sign of 0. */
    @Property
    void whoIsPaidHoldsTheMaximum(@ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 4) int groups, @ForAll @IntRange(min = 1, max = 5) int pieces,
            @ForAll long seed) {
        Sample sample = Sample.draw(rows, groups, pieces, seed);
        Matrix product = sample.dy().hadamard(sample.pass().output());
        Matrix difference = sample.sums(sample.dx().hadamard(sample.x())).minus(product);
        assertEquals(0, difference.maxAbs());
    }
}
