package nn.gradcheck.numeric;

import java.util.Optional;

/**
 * A numeric derivative that knows its own error.
 *
 * @param value the derivative
 * @param truncation the part of the error that the finite steps leave
 * @param rounding the part of the error that the arithmetic leaves
 * @param terms S, the sum of the absolute values of the terms that make up the derivative
 * @param size how large the outputs are and become, weighted by the upstream gradient
 * @param kink what is known of the slopes if there is no derivative
 */
public record Estimate(double value, double truncation, double rounding, double terms, double size,
        Optional<Kink> kink) {

    /** {@return how far the true derivative may be from the value; infinite or NaN if the differences say nothing} */
    public double error() {
        return truncation + rounding;
    }

    Estimate withRounding(double other) {
        return new Estimate(value, truncation, other, terms, size, kink);
    }

    Estimate withTruncation(double other) {
        return new Estimate(value, other, rounding, terms, size, kink);
    }

    Estimate withKink(Kink found) {
        return new Estimate(value, truncation, rounding, terms, size, Optional.of(found));
    }

    double distance(Estimate other) {
        return Math.abs(value - other.value);
    }

    /** Whether the two are so many times further apart than their errors admit. */
    boolean contradicts(Estimate other, double times) {
        return distance(other) > times * (error() + other.error());
    }
}
