package nn.optim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.ModelState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model comes back bit for bit, or stays as it was. */
class WeightsTest {

    @TempDir
    private Path folder;

    private static Numbers numbers(double first) {
        return new Numbers(Matrix.of(2, 2, first, first + 1, first + 2, first + 3), Matrix.rowOf(first + 4, -0.0));
    }

    private Path file() {
        return folder.resolve("model.npz");
    }

    @Test
    void parametersAndRunningAveragesComeBack() {
        Numbers saved = numbers(1);
        Weights.save(saved, file());
        Numbers other = numbers(7);
        Weights.load(other, file());
        assertEquals(Weights.of(saved).state(), Weights.of(other).state());
        assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), other.weight().value());
        assertEquals(Matrix.rowOf(5, -0.0), other.mean().value());
    }

    @Test
    void theNamesInTheFileAreTheModelsInItsOrder() {
        Weights.save(new Pair(numbers(1), numbers(2)), file());
        assertEquals(List.of("first.weight", "second.weight", "first.mean", "second.mean"),
                List.copyOf(Npz.read(file()).keySet()));
    }

    @Test
    void aParameterWithTwoNames() {
        Numbers shared = numbers(1);
        Weights.save(new Pair(shared, shared), file());
        Numbers other = numbers(7);
        Weights.load(new Pair(other, other), file());
        assertEquals(Weights.of(shared).state(), Weights.of(other).state());
        Pair apart = new Pair(numbers(7), numbers(9));
        Weights.load(apart, file());
        assertEquals(Weights.of(new Pair(shared, shared)).state(), Weights.of(apart).state());
    }

    @Test
    void aParameterWithTwoNamesTakesOneValue() {
        Pair apart = new Pair(numbers(1), numbers(2));
        Weights.save(apart, file());
        Numbers shared = numbers(7);
        refused("first.weight and second.weight are one, but are to take different values", new Pair(shared, shared));
        Numbers likeFirst = new Numbers(apart.first().weight().value(), Matrix.rowOf(0, 0));
        Weights.save(new Pair(apart.first(), likeFirst), file());
        refused("first.mean and second.mean are one, but are to take different values", new Pair(shared, shared));
    }

    @Test
    void everyDifferenceIsCountedAndSomeAreNamed() {
        Map<String, Matrix> other = new LinkedHashMap<>();
        other.put("second.weight", Matrix.zeros(2, 3));
        other.put("second.mean", Matrix.zeros(2, 1));
        for (int i = 0; i < 6; i++) {
            other.put("x" + i, Matrix.zeros(1, 1));
        }
        Npz.write(file(), other);
        refused("2 missing: first.weight, first.mean; 6 unknown: x0, x1, x2, x3, x4, ...; 2 of another shape: "
                + "second.weight is 2 x 3, but 2 x 2 is wanted, second.mean is 2 x 1, but 1 x 2 is wanted",
                new Pair(numbers(1), numbers(2)));
    }

    @Test
    void exactlyFiveAreAllNamed() {
        Map<String, Matrix> other = new LinkedHashMap<>(Weights.of(numbers(1)).state());
        for (int i = 0; i < 5; i++) {
            other.put("x" + i, Matrix.zeros(1, 1));
        }
        Npz.write(file(), other);
        refused("5 unknown: x0, x1, x2, x3, x4", numbers(1));
    }

    /** The last number of the last entry is damaged: all others could have been set. */
    @Test
    void aDamagedFileChangesNothing() throws IOException {
        Weights.save(numbers(1), file());
        byte[] damaged = Files.readAllBytes(file());
        damaged[Archives.central(damaged) - 1]++;
        Files.write(file(), damaged);
        Numbers model = numbers(7);
        ModelState before = ModelState.of(model);
        assertEquals(file() + ", mean.npy: its bytes do not fit its checksum",
                assertThrows(FileFormatException.class, () -> Weights.load(model, file())).getMessage());
        assertEquals(before, ModelState.of(model));
    }

    private void refused(String message, Layer model) {
        ModelState before = ModelState.of(model);
        assertEquals(file() + ": " + message,
                assertThrows(FileFormatException.class, () -> Weights.load(model, file())).getMessage());
        assertEquals(before, ModelState.of(model));
    }

    @Test
    void aStateIsRefusedWithoutAFileToo() {
        assertEquals("1 missing: mean", assertThrows(IllegalArgumentException.class,
                () -> Weights.of(numbers(1)).restore(Map.of("weight", Matrix.zeros(2, 2)))).getMessage());
    }

    @Test
    void aParameterAndARunningAverageOfOneName() {
        Layer model = new Numbers(Matrix.rowOf(1), Matrix.rowOf(2), "weight");
        assertEquals("a parameter and a running average of Numbers cannot both be named weight",
                assertThrows(IllegalArgumentException.class, () -> Weights.of(model)).getMessage());
    }
}
