package nn.examples.graphs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Ten random gates, each on values before it, and at last the sum of all that nothing used. */
record RandomFunction(long seed) implements ScalarFunction {

    private static final int GATES = 10;

    @Override
    public String formula() {
        return "random function " + seed;
    }

    @Override
    public List<String> inputs() {
        return List.of("x", "y", "z");
    }

    @Override
    public <T> T of(Gates<T> gates, List<T> x) {
        RandomGenerator random = new SplittableRandom(seed);
        List<T> values = new ArrayList<>(x);
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < GATES; i++) {
            int a = random.nextInt(values.size());
            int b = random.nextInt(values.size());
            int kind = random.nextInt(5);
            used.addAll(kind < 3 ? List.of(a, b) : List.of(a));
            values.add(gate(gates, kind, values.get(a), values.get(b)));
        }
        return gates.sigmoid(IntStream.range(0, values.size()).filter(i -> !used.contains(i))
                .mapToObj(values::get).reduce(gates::plus).orElseThrow());
    }

    /** Nothing grows: a product and a square are squashed. */
    private static <T> T gate(Gates<T> gates, int kind, T a, T b) {
        return switch (kind) {
            case 0 -> gates.plus(a, b);
            case 1 -> gates.sigmoid(gates.times(a, b));
            case 2 -> gates.max(a, b);
            case 3 -> gates.sigmoid(gates.square(a));
            default -> gates.reciprocal(gates.plus(gates.sigmoid(a), gates.sigmoid(a)));
        };
    }
}
