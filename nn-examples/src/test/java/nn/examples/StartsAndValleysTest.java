package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartsAndValleysTest {

    /** Left of the ridge at 0.339 descent ends in the deep valley, right of it in the shallow one. */
    @ParameterizedTest
    @CsvSource({"-2, -1.125", "0, -1.125", "0.33, -1.125", "0.35, 0.786", "1, 0.786", "2, 0.786"})
    void theRidgeDecides(double start, double valley) {
        assertEquals(valley, StartsAndValleys.descend(start).last().x().get(0, 0), 0.5e-3);
    }
}
