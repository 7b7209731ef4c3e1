package nn.examples.resume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training whose process is killed, again and again, in the middle of a step or of a save, and goes on from what is on
 * the disk: it ends with the same bits as training that nobody disturbs. {@code -Dsoak.kills=100} kills a hundred
 * times, {@code -Dsoak.seed=N} at other moments.
 */
class KilledTrainingTest {

    private static final int KILLS = Integer.getInteger("soak.kills", 3);
    private static final long SEED = Long.getLong("soak.seed", 1);
    /** Each step says two lines, one before it is saved and one after. It is killed before the half of them. */
    private static final int LINES = 2 * InterruptedTraining.EPOCHS * InterruptedTraining.STEPS;

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentItEndsWithTheSameBits() throws IOException, InterruptedException {
        byte[] undisturbed = undisturbed();
        RandomGenerator random = new SplittableRandom(SEED);
        int kills = 0;
        for (int training = 0; kills < KILLS; training++) {
            Path here = Files.createDirectory(folder.resolve("training" + training));
            int inOne = Math.min(KILLS - kills, 1 + random.nextInt(3));
            for (int i = 0; i < inOne; i++) {
                kill(here, 1 + random.nextInt(LINES / 2 / inOne));
            }
            kills += inOne;
            assertEquals(0, started(here).redirectOutput(Redirect.DISCARD).start().waitFor());
            assertArrayEquals(undisturbed, Files.readAllBytes(here.resolve("weights.npz")));
            assertEquals(Set.of("checkpoint.npz", "weights.npz"), files(here));
        }
    }

    private byte[] undisturbed() throws IOException {
        Path here = Files.createDirectory(folder.resolve("undisturbed"));
        InterruptedTraining.train(here.resolve("checkpoint.npz"), here.resolve("weights.npz"),
                new PrintStream(OutputStream.nullOutputStream()));
        return Files.readAllBytes(here.resolve("weights.npz"));
    }

    private static ProcessBuilder started(Path folder) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                InterruptedTraining.class.getName(),
                folder.resolve("checkpoint.npz").toString(), folder.resolve("weights.npz").toString())
                .redirectError(Redirect.INHERIT);
    }

    /** Kills the program when it has said so many lines: it is a few instructions further by then, or in a save. */
    private static void kill(Path folder, int lines) throws IOException, InterruptedException {
        Process process = started(folder).start();
        try (BufferedReader said = process.inputReader()) {
            for (int i = 0; i < lines; i++) {
                assertTrue(said.readLine() != null, "the program ended by itself");
            }
            process.destroyForcibly();
        }
        assertTrue(process.waitFor() != 0, "the program was killed too late");
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
