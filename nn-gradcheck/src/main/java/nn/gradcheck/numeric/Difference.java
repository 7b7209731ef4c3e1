package nn.gradcheck.numeric;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import nn.core.Matrix;
import nn.core.Require;

/**
 * A rule for the derivative of a function of one variable: differences of its values, divided by their distance.
 *
 * <p>A rule of order p has a truncation error that falls as hᵖ, as Taylor's series shows. Rounding grows as the step
 * falls: with ε = 2⁻⁵² it leaves about {@code ε |f(x)| / h}. So the smallest step is not the best. For a function that
 * changes over distances of about 1, the best is near {@code ε^(1/(p+1))}: 1e-8, 1e-5 and 1e-3 for the three rules.
 *
 * <p>Source: Burden and Faires, <i>Numerical Analysis</i>, section 4.1.
 */
public enum Difference {

    /** {@code (f(x + h) − f(x)) / h}. The error is {@code h/2 f″(x)} and terms of order h². */
    FORWARD(1, (f, x, h) -> f.apply(x + h).minus(f.apply(x)).map(d -> d / h)),

    /** {@code (f(x + h) − f(x − h)) / 2h}. The error is {@code h²/6 f‴(x)} and terms of order h⁴. */
    CENTRAL(2, (f, x, h) -> f.apply(x + h).minus(f.apply(x - h)).map(d -> d / (2 * h))),

    /**
     * {@code (8 (f(x + h) − f(x − h)) − (f(x + 2h) − f(x − 2h))) / 12h}. The error is {@code −h⁴/30 f⁽⁵⁾(x)} and terms
     * of order h⁶. Of the five points, the middle one has weight 0.
     */
    FIVE_POINT(4, (f, x, h) -> f.apply(x + h).minus(f.apply(x - h)).times(8)
            .minus(f.apply(x + 2 * h).minus(f.apply(x - 2 * h))).map(d -> d / (12 * h)));

    private interface Rule {
        Matrix derivative(DoubleFunction<Matrix> f, double x, double h);
    }

    private final int order;
    private final Rule rule;

    Difference(int order, Rule rule) {
        this.order = order;
        this.rule = rule;
    }

    /**
     * {@return the power of the step with which the truncation error falls: halve the step, and it is 2ᵖ times smaller}
     */
    public int order() {
        return order;
    }

    /**
     * {@return the derivative of f at x with the step h} Throws IllegalArgumentException if the step is not positive
     * and finite, or so small beside x that adding it changes nothing.
     *
     * @param f asked twice or four times, as the rule has it
     * @param x where the derivative is taken
     * @param h above 0
     */
    public double of(DoubleUnaryOperator f, double x, double h) {
        return ofEntries(v -> Matrix.of(1, 1, f.applyAsDouble(v)), x, h).get(0, 0);
    }

    /** The derivative of every entry of a matrix that depends on one variable. */
    Matrix ofEntries(DoubleFunction<Matrix> f, double x, double h) {
        Require.that(h > 0 && Double.isFinite(h), "%s: the step must be positive and finite, such as 1e-4, not %s",
                this, h);
        Require.that(x + h != x && x - h != x, "%s: a step of %s does not change %s: take a multiple of %s",
                this, h, x, Math.ulp(x));
        return rule.derivative(f, x, h);
    }
}
