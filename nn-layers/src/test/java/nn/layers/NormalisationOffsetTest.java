package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hundred million is added to numbers around 1, and the normalisations that subtract a mean hardly notice. The
 * numbers are multiples of 1/64, so that the shift and every sum are exact. The mean of x² less the squared mean, the
 * textbook's other formula for the variance, would have no digit left.
 */
class NormalisationOffsetTest {

    private static final double OFFSET = 1e8;

    /** Batch statistics of eight entries, and then of five. */
    static Stream<Layer> layersOverRows() {
        return Stream.of(new BatchNorm(4), new Positionwise(4, new BatchNorm(4)),
                new Positionwise(2, new BatchNorm(2)));
    }

    /** Statistics of each row: of all its entries, of the halves, of every second one. */
    static Stream<Layer> layersOverColumns() {
        return Stream.of(new LayerNorm(8), new GroupNorm(1, 4), new GroupNorm(2, 8), new GroupNorm(2, 2),
                new Positionwise(4, new LayerNorm(4)));
    }

    private static Matrix lattice(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Matrix.draw(rows, columns, () -> random.nextInt(-128, 129) / 64.0);
    }

    private static Pass pass(Layer layer, Matrix x) {
        return layer.forward(x, Mode.training(0));
    }

    /** The mean of a power of two of entries is exact as well: nothing changes. */
    private static void assertUnchanged(Layer layer, Matrix x, Matrix dy) {
        Pass near = pass(layer, x);
        Pass far = pass(layer, x.map(v -> v + OFFSET));
        assertEquals(near.output(), far.output());
        assertEquals(near.backward(dy).input(), far.backward(dy).input());
    }

    @ParameterizedTest
    @MethodSource("layersOverRows")
    void nothingChangesForEightRows(Layer layer) {
        assertUnchanged(layer, lattice(8, 4, 1), lattice(8, 4, 2));
    }

    @ParameterizedTest
    @MethodSource("layersOverColumns")
    void nothingChangesForEightColumns(Layer layer) {
        assertUnchanged(layer, lattice(3, 8, 1), lattice(3, 8, 2));
    }

    /** Half a unit in the last place of the offset, by which the mean is off, is left over, relative to σ > 1/2. */
    private static void assertNearlyUnchanged(Layer layer, Matrix x) {
        double left = Math.ulp(OFFSET) / 2 / 0.5;
        Expect.close(pass(layer, x).output(), pass(layer, x.map(v -> v + OFFSET)).output(), left);
    }

    @ParameterizedTest
    @MethodSource("layersOverRows")
    void theLastPlaceOfTheMeanIsLeftOverForFiveRows(Layer layer) {
        assertNearlyUnchanged(layer, lattice(5, 4, 1));
    }

    @ParameterizedTest
    @MethodSource("layersOfFive")
    void theLastPlaceOfTheMeanIsLeftOverForFiveColumns(Layer layer) {
        assertNearlyUnchanged(layer, lattice(3, 5, 1));
    }

    static Stream<Layer> layersOfFive() {
        return Stream.of(new LayerNorm(5), new GroupNorm(1, 5), new GroupNorm(1, 1));
    }
}
