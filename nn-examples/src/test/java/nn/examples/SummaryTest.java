package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nn.core.Matrix;
import nn.optim.ConfusionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @TempDir
    private Path folder;

    @Test
    void thePictureIsInTheModulesTargetFolderWhereverMavenRuns() throws IOException {
        assertEquals(folder.resolve("target/learning-curve.png"), Summary.pictureIn(folder));
        Path target = Files.createDirectories(folder.resolve("nn-examples/target"));
        assertEquals(target.resolve("learning-curve.png"), Summary.pictureIn(folder));
    }

    @Test
    void lossAccuracyConfusionPictureAndTheLineForScripts() {
        Path picture = folder.resolve("curve.png");
        List<String> lines = report(picture);
        assertEquals("training loss  0.250000", lines.get(0));
        assertEquals("test accuracy  87.5 %", lines.get(1));
        assertEquals("    0     1    .", lines.get(5));
        assertEquals("    1     1    .", lines.get(6));
        assertEquals("learning curve: " + picture, lines.get(8));
        assertEquals("test accuracy 0.875 after 2 epochs", lines.get(9));
        assertEquals(10, lines.size());
        assertTrue(Files.isRegularFile(picture));
    }

    @Test
    void aPictureThatCannotBeWrittenCostsOneLineOnly() {
        List<String> lines = report(folder);
        assertTrue(lines.get(8).startsWith("learning curve: " + folder + " cannot be drawn ("), lines.get(8));
        assertEquals("test accuracy 0.875 after 2 epochs", lines.get(9));
        assertEquals(10, lines.size());
    }

    private static List<String> report(Path picture) {
        LearningCurve curve = new LearningCurve(() -> 0.875);
        curve.epoch(1, 0.5);
        curve.epoch(2, 0.25);
        Matrix target = Matrix.of(2, 2, 1, 0, 0, 1);
        Matrix alwaysFirst = Matrix.of(2, 2, 1, 0, 1, 0);
        StringWriter text = new StringWriter();
        new Summary(new PrintWriter(text), picture).print(curve, ConfusionMatrix.of(alwaysFirst, target));
        return text.toString().lines().toList();
    }
}
