package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over all batches of b out of N the mean square distance is s²/b · (N − b)/(N − 1). With b = N it is 0, since there is
 * only one such batch; with b = 1 it is s²; with N large the second factor is 1, as if examples could come twice.
 *
 * <p>With errors eᵢ = gᵢ − g, the mean of eᵢ² is s², and all eᵢ sum to 0, so for i ≠ k the mean of eᵢ eₖ is
 * −s²/(N − 1). The square of the mean of b of them has b squares and b(b − 1) mixed terms:
 * (b s² − b(b − 1) s²/(N − 1))/b² = s²/b · (N − b)/(N − 1). The second factor is the mixed terms: an example that is
 * drawn cannot come again.
 */
class WithoutReplacementTest {

    private static final double[] GRADIENTS = {2, -4, 6, 16, 0, 7};
    private static final int N = GRADIENTS.length;

    private static double mean(int bits) {
        return IntStream.range(0, N).filter(i -> (bits >> i & 1) == 1).mapToDouble(i -> GRADIENTS[i])
                .average().orElseThrow();
    }

    private static double meanSquareDistance(int size) {
        double whole = mean((1 << N) - 1);
        return IntStream.range(1, 1 << N).filter(bits -> Integer.bitCount(bits) == size)
                .mapToDouble(bits -> (mean(bits) - whole) * (mean(bits) - whole)).average().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theFactorIsWhatIsLeftOfTheData(int b) {
        double s2 = meanSquareDistance(1);
        assertEquals(s2 / b * (N - b) / (N - 1.0), meanSquareDistance(b), 1e-13);
    }
}
