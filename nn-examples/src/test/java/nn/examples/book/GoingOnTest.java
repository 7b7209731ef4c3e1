package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop and a new start change no bit of model, optimizer and trainer. */
class GoingOnTest {

    @TempDir
    private Path folder;

    @Test
    void aStopChangesNothing() {
        GoingOn whole = GoingOn.start(4, 1).trainUntil(4, folder.resolve("whole.npz"));
        GoingOn interrupted = GoingOn.interrupted(folder.resolve("parts.npz"));
        assertEquals(whole.state(), interrupted.state());
        assertEquals(List.of(1, 2, 3, 4), whole.epochs());
        assertEquals(List.of(3, 4), interrupted.epochs());
    }

    @Test
    void anotherSeedIsAnotherTraining() {
        assertNotEquals(GoingOn.start(4, 1).trainUntil(1, folder.resolve("one.npz")).state(),
                GoingOn.start(4, 2).trainUntil(1, folder.resolve("two.npz")).state());
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
