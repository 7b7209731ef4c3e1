package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The law of the spread, and what follows from it. */
class GradientSpreadTest {

    private static final List<GradientSpread.Spread> SPREADS =
            GradientSpread.SIZES.stream().map(GradientSpread::spread).toList();

    /** The mean of 400 squares, whose deviation is up to twice their mean, is known to 10 %, the root to 5: thrice. */
    @Test
    void itFallsWithTheRootOfTheSize() {
        SPREADS.forEach(spread -> assertEquals(1, spread.distance() / spread.predicted(), 0.15));
    }

    /** The mean of n draws is √n times nearer to what they are drawn around than each of them: thrice. */
    @Test
    void itIsAroundTheFullGradient() {
        SPREADS.forEach(spread -> assertTrue(
                spread.bias() < 3 * spread.predicted() / Math.sqrt(GradientSpread.DRAWS), spread.toString()));
    }

    @Test
    void smallBatchesOftenGoUphillAndLargeOnesDoNot() {
        assertTrue(SPREADS.get(0).uphill() > 0.3);
        assertEquals(0, SPREADS.get(4).uphill());
    }
}
