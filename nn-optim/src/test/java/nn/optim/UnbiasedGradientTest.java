package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/**
 * The gradient over a random mini-batch is, on average over all batches that there can be, the gradient over all
 * examples. With small whole numbers, and sizes that divide 60, every number here is whole, so the two are equal.
 */
class UnbiasedGradientTest {

    private static final int ALL = 6;
    private static final double SIXTY = 60;

    private final Affine layer = new Affine(Matrix.of(2, 1, 3, -2));

    @Property(tries = 100)
    void onAverageOverAllBatchesOfASize(@ForAll @IntRange(min = 1, max = ALL) int size, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Examples data = new Examples(
                Matrix.draw(ALL, 2, () -> random.nextInt(-9, 10)), Matrix.draw(ALL, 1, () -> random.nextInt(-9, 10)));
        List<int[]> batches = subsets(size).toList();
        Matrix sum = batches.stream().map(places -> times60(data.at(places))).reduce(Matrix::plus).orElseThrow();
        assertEquals(times60(data).times(batches.size()), sum);
    }

    /** All choices of so many of six. */
    private static Stream<int[]> subsets(int size) {
        return IntStream.range(0, 1 << ALL).filter(bits -> Integer.bitCount(bits) == size)
                .mapToObj(bits -> IntStream.range(0, ALL).filter(i -> (bits >> i & 1) == 1).toArray());
    }

    /** Sixty times the gradient of the weight: the mean over 1 to 6 rows, rounded to the whole number that it is. */
    private Matrix times60(Examples batch) {
        Pass pass = layer.forward(batch.x(), Mode.inference());
        Matrix gradient = pass.backward(new SquaredError().gradient(pass.output(), batch.target())).of(layer.weight);
        return gradient.times(SIXTY).map(Math::rint);
    }
}
