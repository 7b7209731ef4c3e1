package nn.optim;

import java.util.List;
import java.util.Optional;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The path of a descent: the start, the point after each step, and why there are no more. All points are good: finite,
 * with a finite value and a finite gradient. After a divergence the last one is therefore the last good point.
 */
public record Trace(List<Point> points, Stop stop) {

    public Trace {
        points = List.copyOf(points);
        Require.that(!points.isEmpty(), "a trace has at least one point, its start");
    }

    /** A point on the path, and what the function has there: its value, and its gradient in the shape of x. */
    public record Point(Matrix x, double value, Matrix gradient) {

        /** What f has at x; empty where x, the value or the gradient is not finite. */
        static Optional<Point> at(Matrix x, DifferentiableFunction f) {
            if (!x.isFinite()) {
                return Optional.empty();
            }
            Matrix gradient = f.gradient(x);
            Require.that(gradient.hasShapeOf(x),
                    "a gradient of %s does not fit a point of %s", gradient.shape(), x.shape());
            double value = f.value(x);
            boolean finite = Double.isFinite(value) && gradient.isFinite();
            return finite ? Optional.of(new Point(x, value, gradient)) : Optional.empty();
        }

        /** {@code ‖∇f‖}, the Euclidean norm. */
        public double gradientNorm() {
            return Norm.euclidean(gradient);
        }
    }

    public Point start() {
        return points.get(0);
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    /** The number of steps taken, one less than there are points. */
    public int steps() {
        return points.size() - 1;
    }

    @Override
    public String toString() {
        return "Trace(%d steps, then %s; value %s, gradient norm %s at %s)".formatted(
                steps(), stop.reason(), last().value(), last().gradientNorm(), last().x());
    }
}
