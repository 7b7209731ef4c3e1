package nn.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of equivalent mutants: how it is read, and that it speaks of the sources as they are. */
class EquivalentMutantsTest {

    private static final SourceFolder SOURCES = new SourceFolder(Path.of("../nn-layers/src/main/java"));

    static List<Mutant> listed() {
        return EquivalentMutants.read(Path.of("src/test/resources/equivalent-mutants.txt"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("listed")
    void itsLineStandsInItsClass(Mutant mutant) {
        assertTrue(SOURCES.lines(mutant.type()).contains(mutant.line()), mutant::toString);
    }

    @Test
    void entriesStandApartByEmptyLines() {
        String text = """
                # a comment

                a.B
                    x = y;
                    negated
                    The reason.


                a.C$D
                  z();
                  removed
                  A longer
                  reason.
                """;
        assertEquals(List.of(new Mutant("a.B", "x = y;", "negated"), new Mutant("a.C$D", "z();", "removed")),
                EquivalentMutants.parse(text));
    }

    @Test
    void aListMayBeEmpty() {
        assertEquals(List.of(), EquivalentMutants.parse("# nothing yet\n"));
    }

    @Test
    void anEntryWithoutReasonIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> EquivalentMutants.parse("a.B\nx = y;\nnegated\n")).getMessage();
        assertEquals("an entry is a class, a line, a change and the reason, not%na.B\nx = y;\nnegated".formatted(),
                message);
    }
}
