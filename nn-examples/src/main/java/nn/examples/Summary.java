package nn.examples;

import java.io.PrintWriter;
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

    static Path pictureIn(Path workingFolder) {
        return Picture.inTarget(workingFolder, PICTURE);
    }

    void print(LearningCurve curve, ConfusionMatrix confusion) {
        LearningCurve.Point last = curve.last();
        print("training loss  %.6f", last.trainingLoss());
        print("test accuracy  %.1f %%", 100 * last.testAccuracy());
        print("%nconfusion matrix: rows are the classes, columns what the network said%n%s%n", confusion);
        out.println(Picture.draw("learning curve", () -> LearningCurveChart.chart(curve.points()), picture));
        print("test accuracy %.3f after %d epochs", last.testAccuracy(), last.epoch());
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
