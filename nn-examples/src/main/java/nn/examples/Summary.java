package nn.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nn.optim.ConfusionMatrix;

/** What a run ends with: loss, accuracy, confusion matrix, a picture of the learning curve, and a line for scripts. */
final class Summary {

    private static final String PICTURE = "learning-curve.png";

    private final PrintWriter out;
    private final Path picture;

    Summary(PrintWriter out, Path picture) {
        this.out = out;
        this.picture = picture;
    }

    /** In the target folder of this module, whether Maven runs above the module or in it. */
    static Path pictureIn(Path workingFolder) {
        Path target = workingFolder.resolve("nn-examples").resolve("target");
        return (Files.isDirectory(target) ? target : workingFolder.resolve("target")).resolve(PICTURE);
    }

    void print(LearningCurve curve, ConfusionMatrix confusion) {
        LearningCurve.Point last = curve.last();
        print("training loss  %.6f", last.trainingLoss());
        print("test accuracy  %.1f %%", 100 * last.testAccuracy());
        print("%nconfusion matrix: rows are the classes, columns what the network said%n%s%n", confusion);
        draw(curve);
        print("test accuracy %.3f after %d epochs", last.testAccuracy(), last.epoch());
    }

    /**
     * A machine without fonts or a folder that cannot be written costs the picture, not the run. Without fonts, Java
     * may throw a plain Error.
     */
    private void draw(LearningCurve curve) {
        try {
            LearningCurveChart.write(curve.points(), picture);
            print("learning curve: %s", picture);
        } catch (IOException | RuntimeException | Error e) {
            print("learning curve: %s cannot be drawn (%s)", picture,
                    e.toString().lines().findFirst().orElse("unknown"));
        }
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
