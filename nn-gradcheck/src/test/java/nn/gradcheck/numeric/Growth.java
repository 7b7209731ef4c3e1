package nn.gradcheck.numeric;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * A smooth function none of whose derivatives vanishes: {@code e^(a t + b t²) / (2 − t)} with {@code t = s (v − o)} and
 * t from 0 to 1/2. Sums, products and compositions of functions whose derivatives are all positive have positive ones.
 *
 * @param scale s, a power of two or minus that
 * @param offset o, a whole number
 * @param at the point to look at, where t is a whole number of 1/1024
 */
record Growth(double a, double b, double scale, double offset, double at) implements DoubleUnaryOperator {

    /** Scales from 2⁻¹⁰ to 2¹⁰, offsets to a million: points and steps of 2⁻¹² / s have 53 bits to spare. */
    static Arbitrary<Growth> any() {
        return Combinators.combine(
                Arbitraries.doubles().between(0.25, 2),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(-10, 10),
                Arbitraries.of(-1, 1),
                Arbitraries.integers().between(-1_000_000, 1_000_000),
                Arbitraries.integers().between(0, 512)).as(Growth::of).withoutEdgeCases();
    }

    private static Growth of(double a, double b, int exponent, int sign, int offset, int place) {
        double scale = Math.scalb((double) sign, exponent);
        return new Growth(a, b, scale, offset, offset + place / 1024.0 / scale);
    }

    @Override
    public double applyAsDouble(double v) {
        double t = scale * (v - offset);
        return Math.exp(a * t + b * (t * t)) / (2 - t);
    }

    /** The exact derivative of so high an order at the point. */
    double derivative(int order) {
        DerivativeStructure t = new DerivativeStructure(1, order, 0, at).subtract(offset).multiply(scale);
        return t.multiply(a).add(t.multiply(t).multiply(b)).exp().divide(t.negate().add(2)).getPartialDerivative(order);
    }

    /** A step by which t moves so far. */
    double step(double distance) {
        return distance / Math.abs(scale);
    }
}
