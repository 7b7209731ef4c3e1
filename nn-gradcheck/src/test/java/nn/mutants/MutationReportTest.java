package nn.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which mutants of a report count as alive, and what is known of them. */
class MutationReportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSource() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/B.java"), "package a;\n\nclass B {\n    int x = 1 + 2;\n}\n");
    }

    private static String mutation(String status, String type, int line) {
        return """
                <mutation status='%s'><sourceFile>B.java</sourceFile><mutatedClass>%s</mutatedClass>\
                <lineNumber>%d</lineNumber><description>%s</description></mutation>
                """.formatted(status, type, line, "changed when " + status);
    }

    private List<Mutant> alive(String mutations) throws IOException {
        Path report = folder.resolve("mutations.xml");
        Files.writeString(report, "<?xml version='1.0'?><mutations>" + mutations + "</mutations>");
        return MutationReport.read(report).alive(new SourceFolder(folder));
    }

    @Test
    void aMutantIsKnownByItsClassItsLineAndItsChange() throws IOException {
        assertEquals(List.of(new Mutant("a.B", "int x = 1 + 2;", "changed when SURVIVED")),
                alive(mutation("SURVIVED", "a.B", 4)));
    }

    @Test
    void aNestedClassStandsInItsOuterFile() throws IOException {
        assertEquals(List.of(new Mutant("a.B$C$1", "class B {", "changed when SURVIVED")),
                alive(mutation("SURVIVED", "a.B$C$1", 3)));
    }

    @Test
    void whatFailedOrRanWithoutEndIsKilled() throws IOException {
        assertEquals(List.of(), alive(mutation("KILLED", "a.B", 4) + mutation("TIMED_OUT", "a.B", 4)));
    }

    @Test
    void whatNoTestReachedIsAlive() throws IOException {
        List<Mutant> alive = alive(mutation("NO_COVERAGE", "a.B", 4) + mutation("RUN_ERROR", "a.B", 4));
        assertEquals(List.of("changed when NO_COVERAGE", "changed when RUN_ERROR"),
                alive.stream().map(Mutant::change).toList());
    }

    @Test
    void aFileThatIsNoReportIsRefused() {
        Path source = folder.resolve("a/B.java");
        String message =
                assertThrows(IllegalArgumentException.class, () -> MutationReport.read(source)).getMessage();
        assertEquals(source + " is not a report of mutations", message);
    }
}
