package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.Examples;
import nn.optim.Stop;
import nn.optim.Trace;

/** What linear algebra foretells of gradient descent on half the sum of squares of a random linear regression. */
class DescentOnRegressionTest {

    @Provide
    Arbitrary<Regression> regressions() {
        return Regression.any();
    }

    private static Trace descend(Descent descent, Examples data, Matrix start) {
        return descent.minimize(new RegressionLoss(data, new HalfSquaredError()), start);
    }

    /**
     * Each step's gradient is rounded, and so is the step: no error grows on the way. The decomposition is of a matrix
     * that differs from XᵀX by rounding, which k steps feel k times.
     */
    @Property(tries = 200)
    void theErrorLeftIsTheOneForetold(@ForAll("regressions") Regression regression,
            @ForAll @IntRange(max = 100) int steps, @ForAll @DoubleRange(min = 0.05, max = 0.95) double part) {
        double rate = part * regression.spectrum().largestStableRate();
        Examples data = regression.consistent();
        Trace trace = descend(new Descent(rate).withGradientNorm(0).withSteps(steps), data, regression.start());
        Matrix error = regression.start().minus(regression.b());
        double farthest = Regression.norm(regression.b()) + Regression.norm(error);
        double rounding = 2 * rate * regression.roundingOfGradient(farthest, data.target())
                + 2 * 0x1p-53 * farthest;
        Matrix foretold = regression.spectrum().errorAfter(steps, rate, error);
        Matrix left = trace.last().x().minus(regression.b());
        assertEquals(0, Regression.norm(left.minus(foretold)), (steps + 1) * rounding);
    }

    /** {@code ‖b − b*‖ / ‖b*‖ ≤ κ(XᵀX) · ‖∇‖ / ‖Xᵀy‖}, since ∇ is what is left of the normal equations. */
    @Property(tries = 200)
    void theForwardErrorIsAtMostTheConditionTimesTheBackwardError(@ForAll("regressions") Regression regression,
            @ForAll @IntRange(max = 300) int steps) {
        Examples data = regression.noisy();
        Matrix solution = LinearRegression.leastSquares(data);
        Matrix right = data.x().transpose().times(data.target());
        Assume.that(Regression.norm(right) > 0);
        Descent descent = new Descent(1 / regression.spectrum().largest()).withGradientNorm(0).withSteps(steps);
        Trace.Point last = descend(descent, data, regression.start()).last();
        double rounding = regression.roundingOfGradient(Regression.norm(last.x()), data.target())
                + regression.roundingOfGradient(Regression.norm(solution), data.target());
        double forward = Regression.norm(last.x().minus(solution)) / Regression.norm(solution);
        double backward = (last.gradientNorm() + rounding) / Regression.norm(right);
        // the condition number itself is known to κ · 2⁻⁵³ and a few such
        double bound = regression.spectrum().condition() * backward * (1 + 1e-10);
        assertTrue(forward <= bound, () -> forward + " > " + bound);
    }

    /** With the bound ε of the gradient norm the error is at most ε / λmin; the pseudo-inverse is rounded too. */
    @Property(tries = 50)
    void belowTheLimitTheDescentEndsAtThePseudoInverse(@ForAll("regressions") Regression regression,
            @ForAll @DoubleRange(min = 0.1, max = 0.95) double part) {
        Examples data = regression.noisy();
        Descent descent = new Descent(part * regression.spectrum().largestStableRate()).withGradientNorm(1e-6);
        Trace trace = descend(descent, data, regression.start());
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        Matrix solution = LinearRegression.leastSquares(data);
        double rounding = 2 * regression.roundingOfGradient(Regression.norm(solution), data.target());
        double error = Regression.norm(trace.last().x().minus(solution));
        assertTrue(error <= (1e-6 + rounding) / regression.spectrum().smallest() * (1 + 1e-10));
    }

    /** Above the limit the error along the steepest eigenvector grows by 1.1 or more in a step, to the last number. */
    @Property(tries = 50)
    void aboveTheLimitTheDescentDivergesAndSaysSo(@ForAll("regressions") Regression regression,
            @ForAll @DoubleRange(min = 1.05, max = 3) double part) {
        double rate = part * regression.spectrum().largestStableRate();
        Matrix error = regression.start().minus(regression.b());
        Assume.that(regression.spectrum().errorAfter(100, rate, error).maxAbs() > 1);
        Trace trace = descend(new Descent(rate), regression.consistent(), regression.start());
        assertEquals(Stop.DIVERGENCE, trace.stop());
        assertTrue(trace.last().x().isFinite() && trace.last().value() > trace.start().value());
    }
}
