package nn.examples;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Descent;

/**
 * How wrong the answer is (forward error), for which problem it is right (backward error), and how far the one can
 * exceed the other (condition number): the regression of {@link LinearRegression}, {@code A b = c} with
 * {@code A = XᵀX} and {@code c = Xᵀy}, along a descent.
 */
public final class ConditionNumber {

    private static final Matrix X = StableRates.DATA.x();
    private static final Matrix A = X.transpose().times(X);
    private static final Matrix C = X.transpose().times(StableRates.DATA.target());

    private ConditionNumber() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static Matrix after(int steps) {
        return new Descent(0.01).withGradientNorm(0).withSteps(steps)
                .minimize(new RegressionLoss(StableRates.DATA, new HalfSquaredError()), StableRates.START).last().x();
    }

    static double forwardError(Matrix b) {
        // ‖b − b*‖ / ‖b*‖
        return length(b.minus(StableRates.SOLUTION)) / length(StableRates.SOLUTION);
    }

    static double backwardError(Matrix b) {
        // ‖A b − c‖ / ‖c‖
        return length(A.times(b).minus(C)) / length(C);
    }

    static double conditionNumber() {
        return Spectrum.of(A).condition();
    }

    private static double length(Matrix v) {
        return Math.sqrt(v.hadamard(v).sum());
    }

    static String report() {
        return Stream.concat(
                Stream.of(String.format(Locale.ROOT, "condition number %.2f", conditionNumber()),
                        "steps   forward   backward   ratio   forward - backward   condition * backward"),
                IntStream.of(0, 10, 100, 1000, 5000).mapToObj(ConditionNumber::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(int steps) {
        Matrix b = after(steps);
        double forward = forwardError(b);
        double backward = backwardError(b);
        return String.format(Locale.ROOT, "%5d %9.1e %10.1e %7.2f %20.1e %22.1e",
                steps, forward, backward, forward / backward, forward - backward, conditionNumber() * backward);
    }
}
