package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void theBarCountsStepsAndTheCurveHearsOfEpochs() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        LearningCurve curve = new LearningCurve(() -> 0.875);
        try (Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), 8, curve)) {
            progress.step(1, 1, 4, 0.9);
            progress.step(1, 2, 4, 0.8);
            progress.step(1, 3, 4, 0.7);
            progress.epoch(1, 0.8125);
        }
        String shown = terminal.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("3/8"), shown);
        assertTrue(shown.contains("loss 0.8125, accuracy 0.875"), shown);
        assertEquals(List.of(new LearningCurve.Point(1, 0.8125, 0.875)), curve.points());
    }
}
