package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What matrices say: results that are new, and refusals. */
class ShapesTest {

    @Test
    void theMatrixIsInTheEndWhatItWasAtFirst() {
        List<String> lines = MatrixWords.report().lines().toList();
        assertEquals(lines.get(0), lines.get(lines.size() - 1));
    }

    @Test
    void everyAttemptIsRefusedAndNamesItsOperation() {
        List<String> operations = Stream.of(ShapeErrors.report().split("\\R"))
                .map(line -> line.replaceFirst("\\W.*", "")).toList();
        assertEquals(List.of("times", "plusRow", "hadamard", "reshape", "LinearMap"), operations);
        assertTrue(ShapeErrors.report().lines().allMatch(line -> line.contains("64 x 3")));
    }
}
