package nn.examples.graphs;

/**
 * A dual number {@code value + slope · ε} with {@code ε² = 0}: a value, and how fast it moves when the inputs move.
 *
 * <p>Source: Griewank and Walther, <i>Evaluating Derivatives</i>, 2008, section 3.1.
 */
record Dual(double value, double slope) {

    Dual plus(Dual b) {
        return new Dual(value + b.value, slope + b.slope);
    }

    /** {@code (a b)′ = a′ b + a b′}. */
    Dual times(Dual b) {
        return new Dual(value * b.value, slope * b.value + value * b.slope);
    }

    /** The larger; the first of two that are equal. */
    Dual max(Dual b) {
        return value >= b.value ? this : b;
    }

    /** {@code (a²)′ = 2 a a′}. */
    Dual square() {
        return new Dual(value * value, 2 * value * slope);
    }

    /** {@code (1 / a)′ = −a′ / a²}. */
    Dual reciprocal() {
        double y = 1 / value;
        return new Dual(y, -y * y * slope);
    }

    /** {@code s′ = s (1 − s) a′}. */
    Dual sigmoid() {
        double y = 1 / (1 + Math.exp(-value));
        return new Dual(y, y * (1 - y) * slope);
    }
}
