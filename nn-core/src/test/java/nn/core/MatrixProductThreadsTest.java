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
        assertEquals(1, MatrixProduct.threads(operand(70, 70), operand(70, 70)));
    }

    /** Eight rows or columns each at least, so a product of 15 x 15 is one thread's work. */
    @Test
    void fewRowsAndColumnsTakeOne() {
        assertEquals(1, MatrixProduct.threads(operand(15, 20_000), operand(20_000, 15)));
    }

    @Test
    void aLargeProductTakesAsManyAsAreAllowedWhicheverSideIsLong() {
        int processors = Runtime.getRuntime().availableProcessors();
        int allowed = Math.min(processors, Integer.getInteger("nn.threads", 1000));
        assertEquals(allowed, MatrixProduct.threads(operand(8000, 100), operand(100, 100)));
        assertEquals(allowed, MatrixProduct.threads(operand(5, 100), operand(100, 8000)));
    }

    @Test
    void aSettingIsAWholeNumberFromOne() {
        assertEquals(3, Team.threads("3"));
        for (String wrong : new String[] {"0", "-1", "two", "", "1.5", "100000"}) {
            assertRefused("nn.threads is a number of threads from 1 to 9999, not " + wrong,
                    () -> Team.threads(wrong));
        }
    }
}
