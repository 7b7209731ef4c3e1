package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is cut in two by way of a checkpoint is the run at once. */
class CheckpointOptionTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("run.npz");
    }

    private Outcome run(String... options) {
        String[] all = Stream.concat(Stream.of(options), Stream.of("--checkpoint", file.toString()))
                .toArray(String[]::new);
        return Outcome.of(Main.commandLine(), all);
    }

    /** From the loss of the last epoch on. */
    private static List<String> end(Outcome outcome) {
        assertEquals(List.of(), outcome.err());
        int from = outcome.out().indexOf(
                outcome.out().stream().filter(line -> line.startsWith("training loss")).findFirst().orElseThrow());
        return outcome.out().subList(from, outcome.out().size());
    }

    @Test
    void oneEpochAndTwoMoreAreThree() throws IOException {
        run("--hidden", "8", "--epochs", "1");
        Outcome second = run("--hidden", "8", "--epochs", "3");
        assertEquals("going on after 1 epochs", second.out().get(0));
        List<String> inParts = end(second);
        byte[] saved = Files.readAllBytes(file);
        Files.delete(file);
        assertEquals(end(run("--hidden", "8", "--epochs", "3")), inParts);
        assertArrayEquals(Files.readAllBytes(file), saved);
        assertTrue(inParts.get(inParts.size() - 1).endsWith(" after 3 epochs"), inParts.toString());
    }

    @Test
    void epochsThatAreDoneAlreadyAreNotDoneAgain() throws IOException {
        run("--hidden", "8", "--epochs", "1");
        byte[] saved = Files.readAllBytes(file);
        Outcome outcome = run("--hidden", "8", "--epochs", "1");
        assertEquals(2, outcome.exitCode());
        assertEquals(List.of("the checkpoint has had 1 of 1 epochs already: to go on, ask for more with --epochs"),
                outcome.err());
        assertArrayEquals(saved, Files.readAllBytes(file));
    }

    @Test
    void aCheckpointOfAnotherRunIsRefusedInOneLineAndKept() throws IOException {
        run("--hidden", "8", "--epochs", "1");
        byte[] saved = Files.readAllBytes(file);
        assertRefused(".*run.npz: Trainer: the state is of training with another seed than 2",
                "--hidden", "8", "--seed", "2");
        file = Files.copy(file, folder.resolve("other.npz"));
        assertRefused(".*other.npz: .*model.0.weight is 64 x 8, but 64 x 9 is wanted.*", "--hidden", "9");
        assertArrayEquals(saved, Files.readAllBytes(file));
        Files.write(file, Arrays.copyOf(saved, saved.length - 1));
        assertRefused(".*other.npz: .*", "--hidden", "8");
    }

    private void assertRefused(String message, String... options) {
        Outcome outcome = run(options);
        assertEquals(2, outcome.exitCode());
        assertEquals(1, outcome.err().size(), outcome.err().toString());
        assertTrue(outcome.err().get(0).matches(message), outcome.err().get(0));
    }

    @Test
    void aFolderThatIsNotThereIsOneLine() {
        file = folder.resolve("missing").resolve("run.npz");
        assertRefused(".*run.npz: its folder is not there, and --checkpoint makes none", "--hidden", "8");
    }
}
