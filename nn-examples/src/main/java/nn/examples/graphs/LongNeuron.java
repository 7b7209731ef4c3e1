package nn.examples.graphs;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A neuron of n inputs and n weights: {@code s(w₀ x₀ + w₁ x₁ + ...)}, to see how the cost of its gradient grows. */
record LongNeuron(int n) implements ScalarFunction {

    @Override
    public String formula() {
        return "s(w0 x0 + ... + w" + (n - 1) + " x" + (n - 1) + ")";
    }

    /** All weights, then all inputs. */
    @Override
    public List<String> inputs() {
        return Stream.of("w", "x").flatMap(name -> IntStream.range(0, n).mapToObj(i -> name + i)).toList();
    }

    @Override
    public <T> T of(Gates<T> gates, List<T> x) {
        return gates.sigmoid(IntStream.range(0, n)
                .mapToObj(i -> gates.times(x.get(i), x.get(n + i)))
                .reduce(gates::plus).orElseThrow());
    }
}
