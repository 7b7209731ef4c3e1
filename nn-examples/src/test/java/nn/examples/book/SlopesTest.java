package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import nn.gradcheck.numeric.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlopesTest {

    /** The number of the study notes, to the last bit: nothing but sums and products takes part. */
    @Test
    void theSquareAtTwo() {
        assertEquals(4.000000000004, Slopes.square(1e-4));
    }

    /** The formulas as a beginner writes them are those of the library: the same operations in the same order. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.01, 1e-4, 0x1p-20})
    void theyAreTheRulesOfTheLibrary(double h) {
        DoubleUnaryOperator f = x -> x * x * x - x / 3;
        assertEquals(Difference.FORWARD.of(f, 0.7, h), Slopes.forward(f, 0.7, h));
        assertEquals(Difference.CENTRAL.of(f, 0.7, h), Slopes.central(f, 0.7, h));
        assertEquals(Difference.FIVE_POINT.of(f, 0.7, h), Slopes.fivePoint(f, 0.7, h));
    }
}
