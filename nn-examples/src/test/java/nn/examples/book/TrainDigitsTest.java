package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network learns, and its confusion matrix says what its accuracy does. */
class TrainDigitsTest {

    private static final List<String> LINES = TrainDigits.report().lines().toList();
    private static final int EPOCHS = 4;
    private static final int TEST_EXAMPLES = 359;

    private static double accuracy(int epoch) {
        String line = LINES.get(epoch - 1);
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    @Test
    void itLearns() {
        assertTrue(accuracy(1) < accuracy(EPOCHS) && accuracy(EPOCHS) > 0.9, LINES.toString());
    }

    /** Three digits of the accuracy are printed. */
    @Test
    void theDiagonalIsWhatWasRight() {
        String[][] rows = LINES.subList(EPOCHS + 1, EPOCHS + 11).stream()
                .map(line -> line.trim().replace(".", "0").split(" +")).toArray(String[][]::new);
        int right = IntStream.range(0, 10).map(i -> Integer.parseInt(rows[i][1 + i])).sum();
        assertEquals(accuracy(EPOCHS), (double) right / TEST_EXAMPLES, 0.5e-3);
    }
}
