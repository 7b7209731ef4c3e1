package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop and a new start change no bit of model, optimizer and trainer. */
class GoingOnTest {

    @TempDir
    private Path folder;

    @Test
    void aStopChangesNothing() {
        assertEquals(GoingOn.start(4, 1).trainUntil(4, folder.resolve("whole.npz")).state(),
                GoingOn.interrupted(folder.resolve("parts.npz")));
    }

    @Test
    void withoutTheFileTheSecondStartBeginsAtTheBeginning() {
        GoingOn.start(4, 1).trainUntil(2, folder.resolve("whole.npz"));
        assertNotEquals(GoingOn.start(4, 1).trainUntil(4, folder.resolve("whole.npz")).state(),
                GoingOn.start(4, 1).trainUntil(2, folder.resolve("other.npz")).state());
    }

    @Test
    void anotherNetworkRefusesTheFile() {
        assertTrue(GoingOn.refusal().startsWith("run.npz: 14 of another shape: model.0.weight is 2 x 4, but 2 x 5"),
                GoingOn.refusal());
    }

    /** Six parameters of three layers, and two running averages. */
    @Test
    void theModelIsInTheFileByItsNames() {
        assertEquals(8, GoingOn.contents().lines().count());
        assertTrue(GoingOn.contents().contains("model.1.runningVariance"), GoingOn.contents());
    }
}
