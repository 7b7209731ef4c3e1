package nn.examples.graphs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Forward mode: the chain rule from the inputs on, with dual numbers. One run yields the slope of the output along one
 * direction of the inputs, so a gradient takes a run for each input.
 */
final class ForwardMode implements Gates<Dual> {

    private int gates;

    /** The slope of the output when the inputs move along a direction: the Jacobian times a vector. */
    double slope(ScalarFunction f, List<Double> x, List<Double> direction) {
        List<Dual> moving = IntStream.range(0, x.size()).mapToObj(i -> new Dual(x.get(i), direction.get(i))).toList();
        return f.of(this, moving).slope();
    }

    /** The slope along every input by itself. */
    List<Double> gradient(ScalarFunction f, List<Double> x) {
        return IntStream.range(0, x.size()).mapToObj(i -> slope(f, x, unit(i, x.size()))).toList();
    }

    private static List<Double> unit(int place, int size) {
        return IntStream.range(0, size).mapToObj(i -> i == place ? 1.0 : 0.0).toList();
    }

    /** How many gates have been computed so far. */
    int gates() {
        return gates;
    }

    private Dual gate(double value, double slope) {
        gates++;
        return new Dual(value, slope);
    }

    @Override
    public Dual plus(Dual a, Dual b) {
        return gate(a.value() + b.value(), a.slope() + b.slope());
    }

    /** {@code (a b)′ = a′ b + a b′}. */
    @Override
    public Dual times(Dual a, Dual b) {
        return gate(a.value() * b.value(), a.slope() * b.value() + a.value() * b.slope());
    }

    /** The first wins a tie. */
    @Override
    public Dual max(Dual a, Dual b) {
        Dual winner = a.value() >= b.value() ? a : b;
        return gate(winner.value(), winner.slope());
    }

    /** {@code (a²)′ = 2 a a′}. */
    @Override
    public Dual square(Dual a) {
        return gate(a.value() * a.value(), 2 * a.value() * a.slope());
    }

    /** {@code (1 / a)′ = −a′ / a²}. */
    @Override
    public Dual reciprocal(Dual a) {
        double y = 1 / a.value();
        return gate(y, -y * y * a.slope());
    }

    /** {@code s′ = s (1 − s)}. */
    @Override
    public Dual sigmoid(Dual a) {
        double y = 1 / (1 + Math.exp(-a.value()));
        return gate(y, y * (1 - y) * a.slope());
    }
}
