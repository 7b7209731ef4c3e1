package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

class DigitStringsTest {

    /** There are no more than a hundred of two digits: who draws so many draws each of them, 00 to 99. */
    @Test
    void noStringIsDrawnTwice() {
        Matrix strings = DigitStrings.distinct(100, 2, new SplittableRandom(1)).x();
        List<String> all = IntStream.range(0, 100).mapToObj("%02d"::formatted).toList();
        assertEquals(all, IntStream.range(0, 100)
                .mapToObj(i -> DigitStrings.written(strings.row(i))).sorted().toList());
    }

    @Test
    void oneSeedDrawsTheSameStringsAndAnotherOthers() {
        Examples strings = DigitStrings.distinct(20, 6, new SplittableRandom(7));
        assertEquals("20 x 6", strings.x().shape().toString());
        assertEquals(strings, DigitStrings.distinct(20, 6, new SplittableRandom(7)));
        assertNotEquals(strings, DigitStrings.distinct(20, 6, new SplittableRandom(8)));
    }

    @Test
    void theTargetIsTheStringBackwards() {
        Matrix strings = Matrix.of(2, 3, 0, 2, 9, 4, 8, 3);
        Examples examples = DigitStrings.reversed(strings);
        assertEquals(strings, examples.x());
        assertEquals(OneHot.of(10, 9, 2, 0, 3, 8, 4).reshape(2, 30), examples.target());
    }

    @Test
    void aStringIsWrittenWithItsLeadingZeros() {
        assertEquals("0280", DigitStrings.written(Matrix.rowOf(0, 2, 8, 0)));
    }
}
