package nn.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import nn.optim.TrainingListener;

/** How well a model does after each epoch: it listens to the trainer and asks for the accuracy on the test set. */
final class LearningCurve implements TrainingListener {

    private final DoubleSupplier testAccuracy;
    private final List<Point> points = new ArrayList<>();

    LearningCurve(DoubleSupplier testAccuracy) {
        this.testAccuracy = testAccuracy;
    }

    /** After one epoch: the mean loss of its batches, and the accuracy on the test set, 0 to 1. */
    record Point(int epoch, double trainingLoss, double testAccuracy) {}

    @Override
    public void epoch(int epoch, double loss) {
        points.add(new Point(epoch, loss, testAccuracy.getAsDouble()));
    }

    /** A point for each epoch so far. */
    List<Point> points() {
        return Collections.unmodifiableList(points);
    }

    Point last() {
        return points.get(points.size() - 1);
    }
}
