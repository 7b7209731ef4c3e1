package nn.examples;

import java.awt.AWTError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nn.optim.ConfusionMatrix;

/** What a run ends with: loss, accuracy, confusion matrix, the picture of the learning curve, and one line for scripts. */
final class Report {

    private static final String PICTURE = "learning-curve.png";

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void print(LearningCurve curve, ConfusionMatrix confusion) {
        LearningCurve.Point last = curve.last();
        print("training loss  %.6f", last.trainingLoss());
        print("test accuracy  %.1f %%", 100 * last.testAccuracy());
        print("%nconfusion matrix: rows are the classes, columns what the network said%n%s%n", confusion);
        draw(curve, picture());
        print("test accuracy %.3f after %d epochs", last.testAccuracy(), last.epoch());
    }

    /** A machine without fonts or a folder that cannot be written costs the picture, not the run. */
    private void draw(LearningCurve curve, Path file) {
        try {
            LearningCurveChart.write(curve.points(), file);
            print("learning curve: %s", file);
        } catch (IOException | RuntimeException | LinkageError | InternalError | AWTError e) {
            print("learning curve: %s cannot be drawn (%s)", file, e.toString().lines().findFirst().orElse("unknown"));
        }
    }

    /** In the target folder of this module, whether Maven runs in the module or above it. */
    private static Path picture() {
        Path target = Path.of("nn-examples", "target");
        return (Files.isDirectory(target) ? target : Path.of("target")).resolve(PICTURE);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
