package nn.rivals;

import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import nn.core.Matrix;

/**
 * The first derivative at 0 from five points, at a step that balances an estimate of the truncation against one of the
 * rounding.
 *
 * <p>Source: FiniteDifferences.jl 0.12, {@code central_fdm(5, 1; max_range = 1e-2)} with its default condition of 10.
 * The fifth derivative, which the truncation depends on, comes from seven points at a default step.
 */
final class FivePoints {

    private static final double CONDITION = 10;
    private static final double MAX_RANGE = 1e-2;
    private static final double[] FIRST = {1 / 12.0, -2 / 3.0, 0, 2 / 3.0, -1 / 12.0};
    private static final double[] FIFTH = {-0.5, 2, -2.5, 0, 2.5, -2, 0.5};
    private static final double[] SIXTH = {1, -6, 15, -20, 15, -6, 1};

    private final DoubleFunction<Matrix> f;

    FivePoints(DoubleFunction<Matrix> f) {
        this.f = f;
    }

    Matrix derivative() {
        double step = step();
        return weighted(values(step, FIRST.length), FIRST).times(1 / step);
    }

    private double step() {
        double defaultStep = balance(5, 1, FIRST, CONDITION, Math.ulp(1.0));
        double wide = Math.min(balance(7, 5, FIFTH, CONDITION, Math.ulp(1.0)), MAX_RANGE / 3);
        Matrix[] values = values(wide, FIFTH.length);
        double fifth = fifthDerivative(values) / Math.pow(wide, 5);
        double size = IntStream.range(0, values.length).mapToDouble(i -> values[i].maxAbs()).max().orElseThrow();
        double step = fifth == 0 || size == 0 ? defaultStep : balance(5, 1, FIRST, fifth, Math.ulp(size));
        return Math.min(Math.min(step, MAX_RANGE / 2), 1000 * defaultStep);
    }

    /** The largest at the middle point and its neighbours: a step away, the sixth difference comes on top. */
    private static double fifthDerivative(Matrix[] values) {
        Matrix middle = weighted(values, FIFTH);
        Matrix change = weighted(values, SIXTH);
        return Math.max(middle.maxAbs(), Math.max(middle.plus(change).maxAbs(), middle.minus(change).maxAbs()));
    }

    /** The step at which rounding and truncation of a q-th derivative from p points are smallest in sum. */
    private static double balance(int p, int q, double[] weights, double derivative, double rounding) {
        double roundings = 0;
        double truncations = 0;
        for (int i = 0; i < p; i++) {
            roundings += Math.abs(weights[i]);
            truncations += Math.abs(weights[i] * Math.pow(i - p / 2, p)) / factorial(p);
        }
        return Math.pow((double) q / (p - q) * rounding * roundings / (derivative * truncations), 1.0 / p);
    }

    private static double factorial(int n) {
        return IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    private Matrix[] values(double step, int points) {
        return IntStream.range(0, points).mapToObj(i -> f.apply((i - points / 2) * step)).toArray(Matrix[]::new);
    }

    private static Matrix weighted(Matrix[] values, double[] weights) {
        Matrix sum = values[0].times(0);
        for (int i = 0; i < values.length; i++) {
            sum = sum.plus(values[i].times(weights[i]));
        }
        return sum;
    }
}
