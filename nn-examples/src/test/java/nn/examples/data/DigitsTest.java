package nn.examples.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The expected numbers were counted in the original file by other means. */
class DigitsTest {

    private final ImageData digits = Digits.read();

    @Test
    void everyFifthOfThe1797DigitsIsATestDigit() {
        assertEquals(1438, digits.training().size());
        assertEquals(359, digits.test().size());
        assertEquals(64, digits.pixels());
    }

    @Test
    void classesAreAsFrequentAsInTheFile() {
        assertArrayEquals(new double[] {151, 161, 143, 131, 147, 154, 150, 136, 127, 138},
                digits.training().target().columnSums().toArray());
        assertArrayEquals(new double[] {27, 21, 34, 52, 34, 28, 31, 43, 47, 42},
                digits.test().target().columnSums().toArray());
    }

    @Test
    void pixelsAreSixteenths() {
        assertEquals(450304 / 16.0, digits.training().x().sum());
        assertEquals(111414 / 16.0, digits.test().x().sum());
        assertEquals(1, digits.training().x().maxAbs());
    }

    @Test
    void theFifthLineIsTheFirstTestDigit() {
        Matrix sixteenths = digits.test().x().row(0).times(16);
        assertEquals(Matrix.rowOf(0, 0, 0, 1, 11, 0, 0, 0, 0, 0, 0, 7, 8, 0, 0, 0, 0, 0, 1, 13, 6, 2, 2, 0,
                0, 0, 7, 15, 0, 9, 8, 0, 0, 5, 16, 10, 0, 16, 6, 0, 0, 4, 15, 16, 13, 16, 1, 0,
                0, 0, 0, 3, 15, 10, 0, 0, 0, 0, 0, 2, 16, 4, 0, 0), sixteenths);
        assertEquals(4, digits.test().target().argMax(0));
    }
}
