package nn.optim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.optim.Momentum;
import nn.optim.Resumable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several parts come back together, or none does. */
class CheckpointTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("checkpoint.npz");
    }

    /** A part that remembers one number, and refuses to take up a negative one. */
    private static final class Count implements Resumable {

        private double count;

        Count(double count) {
            this.count = count;
        }

        @Override
        public Map<String, Matrix> state() {
            return Map.of("count", Matrix.rowOf(count));
        }

        @Override
        public void restore(Map<String, Matrix> state) {
            if (state.get("count").get(0, 0) < 0) {
                throw new IllegalArgumentException("a count is not negative");
            }
            count = state.get("count").get(0, 0);
        }
    }

    private static Checkpoint of(Count first, Count second, Count third) {
        Map<String, Count> parts = new LinkedHashMap<>();
        parts.put("z", third);
        parts.put("m", second);
        parts.put("a", first);
        return new Checkpoint(parts);
    }

    @Test
    void aModelAndItsOptimizerGoOn() {
        Numbers model = new Numbers(Matrix.rowOf(1, 2), Matrix.rowOf(3));
        Momentum optimizer = new Momentum(model, 0.25);
        step(model, optimizer);
        checkpoint(model, optimizer).save(file());
        step(model, optimizer);
        Numbers again = new Numbers(Matrix.rowOf(0, 0), Matrix.rowOf(0));
        Momentum againOptimizer = new Momentum(again, 0.25);
        checkpoint(again, againOptimizer).load(file());
        step(again, againOptimizer);
        assertEquals(checkpoint(model, optimizer).state(), checkpoint(again, againOptimizer).state());
    }

    private static Checkpoint checkpoint(Numbers model, Momentum optimizer) {
        return new Checkpoint(Map.of("model", Weights.of(model), "optimizer", optimizer));
    }

    private static void step(Numbers model, Momentum optimizer) {
        optimizer.step(Gradients.ofInput(Matrix.rowOf(0)).and(model.weight(), Matrix.rowOf(4, -8)));
    }

    @Test
    void namesInTheFileBeginWithTheirPart() {
        Numbers model = new Numbers(Matrix.rowOf(1, 2), Matrix.rowOf(3));
        checkpoint(model, new Momentum(model, 1)).save(file());
        assertEquals(List.of("model.weight", "model.mean", "optimizer.steps", "optimizer.velocity.weight"),
                List.copyOf(Npz.read(file()).keySet()));
    }

    /** "a" would take "ab.count" for its own if it did not look for the dot. */
    @Test
    void aPartWhoseNameBeginsAsAnothers() {
        Count a = new Count(1);
        Count ab = new Count(2);
        new Checkpoint(Map.of("a", a, "ab", ab))
                .restore(Map.of("ab.count", Matrix.rowOf(20), "a.count", Matrix.rowOf(10)));
        assertEquals(10, a.count);
        assertEquals(20, ab.count);
    }

    @Test
    void aPartThatRefusesUndoesThoseBefore() {
        Npz.write(file(), of(new Count(10), new Count(20), new Count(-30)).state());
        Count first = new Count(1);
        Count second = new Count(2);
        Count third = new Count(3);
        FileFormatException thrown =
                assertThrows(FileFormatException.class, () -> of(first, second, third).load(file()));
        assertEquals(file() + ": a count is not negative", thrown.getMessage());
        assertEquals(List.of(1.0, 2.0, 3.0), List.of(first.count, second.count, third.count));
    }

    @Test
    void aPartThatCannotBePutBackIsAddedToTheReason() {
        Count unlucky = new Count(-1);
        Count good = new Count(2);
        Map<String, Matrix> state =
                Map.of("a.count", Matrix.rowOf(10), "m.count", Matrix.rowOf(20), "z.count", Matrix.rowOf(-30));
        Throwable thrown = assertThrows(IllegalArgumentException.class,
                () -> of(unlucky, good, new Count(3)).restore(state));
        assertEquals("a count is not negative", thrown.getSuppressed()[0].getMessage());
        assertEquals(2, good.count);
    }

    @Test
    void anErrorUndoesToo() {
        Error error = new AssertionError();
        Count first = new Count(1);
        Resumable failing = new Resumable() {
            @Override
            public Map<String, Matrix> state() {
                return Map.of("x", Matrix.rowOf(1));
            }

            @Override
            public void restore(Map<String, Matrix> state) {
                if (state.get("x").get(0, 0) == 2) {
                    throw error;
                }
            }
        };
        Checkpoint checkpoint = new Checkpoint(Map.of("a", first, "b", failing));
        assertSame(error, assertThrows(AssertionError.class,
                () -> checkpoint.restore(Map.of("a.count", Matrix.rowOf(10), "b.x", Matrix.rowOf(2)))));
        assertEquals(1, first.count);
    }

    @Test
    void aNameThatIsMissingIsFoundBeforeAnyPartChanges() {
        Npz.write(file(),
                Map.of("a.count", Matrix.rowOf(10), "m.count", Matrix.rowOf(20), "z.number", Matrix.rowOf(3)));
        Count first = new Count(1);
        Checkpoint checkpoint = of(first, new Count(2), new Count(3));
        assertEquals(file() + ": 1 missing: z.count; 1 unknown: z.number",
                assertThrows(FileFormatException.class, () -> checkpoint.load(file())).getMessage());
        assertEquals(1, first.count);
        assertEquals("2 missing: m.count, z.count", assertThrows(IllegalArgumentException.class,
                () -> checkpoint.restore(Map.of("a.count", Matrix.rowOf(10)))).getMessage());
    }

    @Test
    void namesOfPartsHaveNoDot() {
        for (String name : List.of("", "a.b", ".")) {
            assertEquals("Checkpoint: the name of a part is not empty and has no dot, not \"" + name + "\"",
                    assertThrows(IllegalArgumentException.class,
                            () -> new Checkpoint(Map.of(name, new Count(1)))).getMessage());
        }
    }

    @Test
    void itPrintsItsParts() {
        assertEquals("Checkpoint(a, m, z)", of(new Count(1), new Count(2), new Count(3)).toString());
    }
}
