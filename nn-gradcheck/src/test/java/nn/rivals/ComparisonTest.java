package nn.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nn.mistakes.Catalogue;
import nn.mistakes.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The check of this project beside the published rules of others, on the same mistakes and the same inputs. Writes
 * {@code target/checkers.md}, whose first table the README shows: {@code -Dbook.update=true} brings it up to date.
 * {@code -Dcheckers.inputs=500} looks for false alarms on sixty times as many inputs, and leaves the README alone.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ComparisonTest {

    private static final int USUAL = 8;
    private static final int INPUTS = Integer.getInteger("checkers.inputs", USUAL);

    private final List<Comparison> comparisons =
            Comparison.CHECKERS.stream().map(checker -> Comparison.of(checker, INPUTS)).toList();
    private final ComparisonTable table = new ComparisonTable(comparisons);
    private final Comparison ours = comparisons.get(0);

    @Test
    void oursCatchesEveryMistake() {
        assertEquals(List.of(), Catalogue.mistakes(Kind.GRADIENT).stream()
                .filter(mistake -> ours.caught().get(mistake) != Outcome.ALARM).toList());
    }

    @Test
    void oursRaisesNoFalseAlarm() {
        assertEquals(List.of(), Stream.of(Inputs.values()).flatMap(i -> ours.falseAlarms(i).stream()).toList());
    }

    @Test
    void everyRuleIsAppliedToMoreThanAThousandInputs() {
        comparisons.forEach(c -> assertTrue(c.applicable() >= 1_000, c.checker().name() + ": " + c.applicable()));
    }

    @Test
    void theTablesAreWrittenAndTheReadmeShowsTheFirst() throws IOException {
        Files.writeString(Path.of("target", "checkers.md"), table.summary() + "\n" + table.details());
        ReadmeTable readme = ReadmeTable.read();
        if (INPUTS == USUAL && Boolean.getBoolean("book.update")) {
            readme.update(table.summary());
        } else if (INPUTS == USUAL) {
            readme.compare(table.summary());
        }
    }
}
