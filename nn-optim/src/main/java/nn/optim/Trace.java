package nn.optim;

import java.util.List;
import java.util.Optional;
import nn.core.Matrix;
import nn.core.Require;

/**
 * The path of a descent: the start, the point after each step, and why there are no more. All points are good: finite,
 * with a finite value and a finite gradient. After a divergence the last one is therefore the last good point.
 *
 * @param points the start, and the point after each step
 * @param stop why the last is the last
 */
public record Trace(List<Point> points, Stop stop) {

    /**
     * A path with a copy of these points.
     *
     * @param points at least one
     * @param stop the reason, as {@link Descent} found it
     */
    public Trace {
        points = List.copyOf(points);
        Require.that(!points.isEmpty(), "a trace has at least one point, its start");
    }

    /**
     * A point on the path, and what the function has there: its value, and its gradient in the shape of x.
     *
     * @param x the point, in the shape that the function takes
     * @param value {@code f(x)}
     * @param gradient {@code ∇f(x)}, in the shape of x
     */
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

        /** {@return {@code ‖∇f‖}, the Euclidean norm} */
        public double gradientNorm() {
            return Norm.euclidean(gradient);
        }
    }

    /** {@return where the descent began} */
    public Point start() {
        return points.get(0);
    }

    /** {@return where it stopped, the last good point} */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** {@return the number of steps taken, one less than there are points} */
    public int steps() {
        return points.size() - 1;
    }

    @Override
    public String toString() {
        return "Trace(%d steps, then %s; value %s, gradient norm %s at %s)".formatted(
                steps(), stop.reason(), last().value(), last().gradientNorm(), last().x());
    }
}
