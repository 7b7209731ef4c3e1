package nn.core;

import static nn.core.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How many threads a product takes. */
class MatrixProductThreadsTest {

    private static Operand operand(int rows, int columns) {
        return Operand.ofRows(rows, columns, new double[rows * columns]);
    }

    @Test
    void aSmallProductTakesOne() {
        assertEquals(1, MatrixProduct.threads(operand(100, 100), operand(100, 100)));
    }

    /** Eight rows each at least, so 15 rows are one thread's work. */
    @Test
    void fewRowsTakeOne() {
        assertEquals(1, MatrixProduct.threads(operand(15, 1000), operand(1000, 1000)));
    }

    @Test
    void aLargeProductTakesAsManyAsAreAllowed() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertEquals(Math.min(processors, Integer.getInteger("nn.threads", 1000)),
                MatrixProduct.threads(operand(8000, 100), operand(100, 100)));
    }

    @Test
    void aSettingIsAWholeNumberFromOne() {
        assertEquals(3, MatrixProduct.threads("3"));
        for (String wrong : new String[] {"0", "-1", "two", "", "1.5", "100000"}) {
            assertRefused("nn.threads is a number of threads from 1 to 9999, not " + wrong,
                    () -> MatrixProduct.threads(wrong));
        }
    }
}
