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

    private Dual counted(Dual gate) {
        gates++;
        return gate;
    }

    @Override
    public Dual plus(Dual a, Dual b) {
        return counted(a.plus(b));
    }

    @Override
    public Dual times(Dual a, Dual b) {
        return counted(a.times(b));
    }

    @Override
    public Dual max(Dual a, Dual b) {
        return counted(a.max(b));
    }

    @Override
    public Dual square(Dual a) {
        return counted(a.square());
    }

    @Override
    public Dual reciprocal(Dual a) {
        return counted(a.reciprocal());
    }

    @Override
    public Dual sigmoid(Dual a) {
        return counted(a.sigmoid());
    }
}
