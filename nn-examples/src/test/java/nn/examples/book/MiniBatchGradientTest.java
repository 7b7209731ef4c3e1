package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole gradient is the weighted mean over the parts, unless the parts change what the examples are. */
class MiniBatchGradientTest {

    private static final List<int[]> HALVES = List.of(new int[] {0, 1}, new int[] {2, 3});
    /** The numbers are below 20, and all but the thirds are exact. */
    private static final double ROUNDING = 1e-14;

    private final MiniBatchGradient plain = MiniBatchGradient.plain();

    @Test
    void byHand() {
        assertEquals(List.of(2.0, -4.0, 6.0, 16.0),
                IntStream.range(0, 4).mapToObj(i -> plain.gradient(i)).toList());
        assertEquals(5.0, plain.whole());
    }

    /** Each digit of a number in base 4 says in which part an example is. */
    @Test
    void overEveryPartition() {
        for (int code = 0; code < 256; code++) {
            int[] partOf = {code % 4, code / 4 % 4, code / 16 % 4, code / 64};
            List<int[]> parts = IntStream.range(0, 4)
                    .mapToObj(part -> IntStream.range(0, 4).filter(i -> partOf[i] == part).toArray())
                    .filter(part -> part.length > 0).toList();
            assertEquals(plain.whole(), plain.weightedMean(parts), ROUNDING);
        }
    }

    @Test
    void theMeanWithoutWeightsIsAnotherNumber() {
        List<int[]> uneven = List.of(new int[] {0, 1, 2}, new int[] {3});
        assertEquals(26.0 / 3, plain.plainMean(uneven), ROUNDING);
    }

    @Test
    void notThroughBatchNormInTraining() {
        MiniBatchGradient norm = MiniBatchGradient.throughBatchNormInTraining();
        assertTrue(Math.abs(norm.weightedMean(HALVES) - norm.whole()) > 0.3);
    }

    @Test
    void throughBatchNormInInference() {
        MiniBatchGradient norm = MiniBatchGradient.throughBatchNormInInference();
        assertEquals(norm.whole(), norm.weightedMean(HALVES), ROUNDING);
        // the averages are those of the four
        assertEquals(MiniBatchGradient.throughBatchNormInTraining().whole(), norm.whole(), ROUNDING);
    }
}
