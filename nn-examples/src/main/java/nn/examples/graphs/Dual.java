package nn.examples.graphs;

/**
 * A dual number {@code value + slope · ε} with {@code ε² = 0}: a value, and how fast it moves when the inputs move.
 *
 * <p>Source: Clifford 1871; Griewank and Walther, <i>Evaluating Derivatives</i>, section 3.1.
 */
record Dual(double value, double slope) {}
