package nn.benchmarks;

import java.util.Collection;

/** The value in the middle; of an even number of values, the upper of the two. */
final class Medians {

    private Medians() {}

    static double median(Collection<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).sorted().skip(values.size() / 2).findFirst()
                .orElseThrow();
    }
}
