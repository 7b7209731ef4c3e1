package nn.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mutants left alive against those that are listed. */
class SurvivorsTest {

    private static final Mutant BOUND = new Mutant("a.B", "x <= y", "boundary");
    private static final Mutant SIGN = new Mutant("a.C", "return -x;", "no sign");
    private static final String UNLISTED =
            "%nalive and not listed: kill it with a test, or list it with the reason why none can%n%n%s";
    private static final String DEAD = "%nlisted and not alive: a test kills it, or its line has changed%n%n%s";

    @Test
    void aMutantThatIsNotListedIsNamed() {
        assertEquals(UNLISTED.formatted(SIGN), Survivors.differences(List.of(BOUND, SIGN), List.of(BOUND)));
    }

    @Test
    void aListedMutantThatIsDeadIsNamed() {
        assertEquals(DEAD.formatted(BOUND), Survivors.differences(List.of(SIGN), List.of(SIGN, BOUND)));
    }

    @Test
    void bothKindsAreNamed() {
        assertEquals(UNLISTED.formatted(BOUND) + DEAD.formatted(SIGN),
                Survivors.differences(List.of(BOUND), List.of(SIGN)));
    }

    @Test
    void twoOfAKindAreListedTwice() {
        assertEquals(UNLISTED.formatted(BOUND), Survivors.differences(List.of(BOUND, BOUND), List.of(BOUND)));
        assertEquals(DEAD.formatted(BOUND), Survivors.differences(List.of(BOUND), List.of(BOUND, BOUND)));
    }

    @Test
    void theSameInAnotherOrderIsNoDifference() {
        assertEquals("", Survivors.differences(List.of(BOUND, SIGN), List.of(SIGN, BOUND)));
    }

    @Test
    void aRunWithADifferenceFails(@TempDir Path folder) throws IOException {
        Path report = Files.writeString(folder.resolve("mutations.xml"), "<mutations/>");
        Path list = Files.writeString(folder.resolve("list.txt"), "a.B\nx <= y\nboundary\nA reason.\n");
        String message = assertThrows(IllegalStateException.class, () -> Survivors.main(
                new String[] {report.toString(), list.toString(), folder.toString()})).getMessage();
        assertEquals(DEAD.formatted(BOUND), message);
    }

    @Test
    void aMutantPrintsAsItIsListed() {
        assertEquals("a.B%n    x <= y%n    boundary%n".formatted(), BOUND.toString());
    }
}
