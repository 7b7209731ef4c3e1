package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nn.core.Matrix;
import nn.core.Part;
import nn.optim.files.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What any layer, junction or container has learned goes through a file into another that is built alike. */
class EveryLayerIsSavedTest {

    @TempDir
    private Path folder;

    private static List<Part> parts() {
        return EveryLayer.candidates(1).stream().map(Candidate::subject)
                .filter(Part.class::isInstance).map(Part.class::cast)
                .filter(part -> !Weights.of(part).state().isEmpty()).distinct().toList();
    }

    /** Changes every number, which many layers begin alike. */
    private static void shift(Part part) {
        part.parameters().values().forEach(parameter -> parameter.set(parameter.value().map(v -> v + 0.1)));
        part.statistics().values().forEach(average -> average.set(average.value().map(v -> v + 0.1)));
    }

    @Test
    void everyNumberComesBack() {
        List<Part> saved = parts();
        List<Part> other = parts();
        assertNotEquals(0, saved.size());
        for (int i = 0; i < saved.size(); i++) {
            shift(saved.get(i));
            Map<String, Matrix> state = Weights.of(saved.get(i)).state();
            assertNotEquals(state, Weights.of(other.get(i)).state(), saved.get(i)::toString);
            Path file = folder.resolve(i + ".npz");
            Weights.save(saved.get(i), file);
            Weights.load(other.get(i), file);
            assertEquals(state, Weights.of(other.get(i)).state(), saved.get(i)::toString);
        }
    }
}
