package nn.optim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nn.core.Matrix;
import nn.optim.Resumable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Something counts steps; after each step, and after each epoch, the file says what its count was when last saved. */
class AutosaveTest {

    private static final int NONE = 0;

    @TempDir
    private Path folder;
    private int count;

    private final Resumable counter = new Resumable() {
        @Override
        public Map<String, Matrix> state() {
            return Map.of("count", Matrix.rowOf(count));
        }

        @Override
        public void restore(Map<String, Matrix> state) {
            throw new AssertionError("nobody restores");
        }
    };

    private List<Integer> saved(boolean everyEpoch, int steps, int... stepsOfEpochs) {
        Path path = folder.resolve("checkpoint.npz");
        Checkpoint checkpoint = new Checkpoint(Map.of("counter", counter));
        Autosave autosave = everyEpoch
                ? Autosave.everyEpoch(checkpoint, path) : Autosave.everySteps(steps, checkpoint, path);
        List<Integer> saved = new ArrayList<>();
        for (int epoch = 1; epoch <= stepsOfEpochs.length; epoch++) {
            for (int step = 1; step <= stepsOfEpochs[epoch - 1]; step++) {
                count++;
                autosave.step(epoch, step, stepsOfEpochs[epoch - 1], 0);
                saved.add(inTheFile(path));
            }
            autosave.epoch(epoch, 0);
            saved.add(inTheFile(path));
        }
        return saved;
    }

    private static int inTheFile(Path path) {
        return Files.exists(path) ? (int) Npz.read(path).get("counter.count").get(0, 0) : NONE;
    }

    @Test
    void afterEveryEpoch() {
        assertEquals(List.of(NONE, NONE, NONE, 3, 3, 3, 5, 5, 6), saved(true, 0, 3, 2, 1));
    }

    @Test
    void afterEverySoManyStepsAndEveryEpoch() {
        assertEquals(List.of(NONE, 2, 2, 4, 4, 5, 5, 7, 7), saved(false, 2, 5, 2));
    }

    @Test
    void thereIsAStepBetween() {
        Checkpoint none = new Checkpoint(Map.of());
        assertEquals("Autosave: a checkpoint comes after at least 1 step, not 0", assertThrows(
                IllegalArgumentException.class, () -> Autosave.everySteps(0, none, folder)).getMessage());
    }
}
