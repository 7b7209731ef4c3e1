package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/**
 * The k-th power is 0.9ᵏ on the diagonal and 2 k 0.9ᵏ⁻¹ above it. That grows while (k + 1) 0.9 > k: it is largest after
 * 9 and after 10 steps, which are equal, and then it vanishes, as both eigenvalues are 0.9.
 */
class GrowsThenVanishesTest {

    private static final Matrix W = Matrix.of(2, 2, 0.9, 2, 0, 0.9);

    private static double corner(int steps) {
        return Stream.generate(() -> W).limit(steps).reduce(Matrix::times).orElseThrow().get(0, 1);
    }

    @Test
    void theFormulaHolds() {
        assertEquals(2, corner(1));
        assertEquals(2 * 7 * Math.pow(0.9, 6), corner(7), 1e-14);
    }

    @Test
    void itIsLargestAfterNineAndTenStepsAndVanishes() {
        assertEquals(corner(9), corner(10), 1e-14);
        assertTrue(corner(8) < corner(9) && corner(11) < corner(10));
        assertTrue(corner(9) > 7 && corner(200) < 1e-6);
    }
}
