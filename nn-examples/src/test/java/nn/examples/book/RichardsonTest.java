package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.gradcheck.numeric.Difference;
import org.junit.jupiter.api.Test;

class RichardsonTest {

    private final List<double[]> columns = Richardson.columns();

    /** 5 + 3h² + 7h⁴ at h = 1, 1/2, 1/4: without h² there is 5 and a multiple of h⁴, without both there is 5. */
    @Test
    void byHand() {
        double[] withoutSquare = Richardson.cancel(new double[] {15, 6.1875, 5.21484375}, 2);
        assertArrayEquals(new double[] {5 - 7 / 4.0, 5 - 7 / 64.0}, withoutSquare, 1e-14);
        assertArrayEquals(new double[] {5}, Richardson.cancel(withoutSquare, 4), 1e-14);
    }

    /** Two central differences, at h and 2h, make the five-point rule at h; rounding is that of values about 3. */
    @Test
    void withoutTheSquareItIsTheFivePointRule() {
        for (int k = 1; k < columns.size(); k++) {
            double fivePoint =
                    Difference.FIVE_POINT.of(CompositeFunction::value, CompositeFunction.POINT, Richardson.step(k));
            assertEquals(fivePoint, columns.get(1)[k - 1], 1e-12);
        }
    }

    /** Each column falls with the next even power; the last two steps show it within a hundredth. */
    @Test
    void everyColumnHasItsOrder() {
        for (int m = 0; m < 3; m++) {
            double[] column = columns.get(m);
            double larger = column[column.length - 2] - CompositeFunction.DERIVATIVE;
            double smaller = column[column.length - 1] - CompositeFunction.DERIVATIVE;
            assertEquals(2 + 2 * m, Math.log(larger / smaller) / Math.log(2), 0.05);
        }
    }
}
