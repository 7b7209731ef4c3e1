package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

class SumsTest {

    /** 37 + 85 = 122 and 6 + 0 = 6, units first. */
    @Test
    void digitsStandAboveEachOtherAsOnPaper() {
        Examples sums = Sums.of(Matrix.of(2, 2, 37, 85, 6, 0), 3);
        assertEquals(Matrix.of(2, 6, 7, 5, 3, 8, 0, 0, 6, 0, 0, 0, 0, 0), sums.x());
        assertEquals(OneHot.of(10, 2, 2, 1, 6, 0, 0).reshape(2, 30), sums.target());
    }

    /** There are a hundred pairs of one digit: who draws so many draws each of them. */
    @Test
    void noPairIsDrawnTwice() {
        Matrix x = Sums.distinct(100, 1, new SplittableRandom(1)).x();
        assertEquals("100 x 4", x.shape().toString());
        assertEquals(100, IntStream.range(0, 100).mapToObj(i -> Sums.question(x.row(i))).distinct().count());
        assertEquals(900, x.sum());
    }

    /** Eight digits make pairs beyond the range of int; on either side there are numbers that have all eight. */
    @Test
    void theTargetOfEveryDrawIsTheSum() {
        Examples sums = Sums.distinct(50, 8, new SplittableRandom(1));
        for (int i = 0; i < sums.size(); i++) {
            String[] words = Sums.question(sums.x().row(i)).split(" ");
            long sum = Long.parseLong(words[0]) + Long.parseLong(words[2]);
            Matrix target = sums.target().row(i).reshape(9, 10);
            Matrix digits = Matrix.generate(1, 9, (row, place) -> target.argMax(place));
            assertEquals(String.valueOf(sum), Sums.number(digits));
        }
        Matrix eighthDigits = sums.x().columnSums().columns(14, 16);
        assertTrue(eighthDigits.get(0, 0) > 0 && eighthDigits.get(0, 1) > 0, eighthDigits.toString());
    }

    @Test
    void oneSeedDrawsTheSameSumsAndAnotherOthers() {
        Examples sums = Sums.distinct(20, 3, new SplittableRandom(7));
        assertEquals(sums, Sums.distinct(20, 3, new SplittableRandom(7)));
        assertNotEquals(sums, Sums.distinct(20, 3, new SplittableRandom(8)));
    }

    @Test
    void aSumIsWrittenFromLeftToRight() {
        assertEquals("37 + 5 = ", Sums.question(Matrix.rowOf(7, 5, 3, 0, 0, 0)));
        assertEquals("1042", Sums.number(Matrix.rowOf(2, 4, 0, 1, 0)));
        assertEquals("0", Sums.number(Matrix.rowOf(0, 0)));
    }
}
