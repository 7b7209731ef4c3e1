package nn.gradcheck;

import java.util.Collection;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.RunningAverage;

/**
 * Parameters and statistics as they were born, all 0 or all 1: with these a forgotten factor or term does not show. For
 * the time of a check they take other values, of magnitude 0.5 to 1.5.
 */
final class Newborn {

    private Newborn() {}

    static void wake(Collection<Parameter> parameters, Collection<RunningAverage> statistics, RandomGenerator random) {
        parameters.forEach(p -> p.set(awake(p.value(), random)));
        statistics.stream().filter(s -> isAll(0, s.value()) || isAll(1, s.value()))
                .forEach(s -> s.set(Magnitudes.positive(s.value().shape(), random)));
    }

    /** What was 1 stays positive: it may be a divisor. So does every statistic: it may be a variance. */
    private static Matrix awake(Matrix value, RandomGenerator random) {
        if (isAll(0, value)) {
            return Magnitudes.signed(value.shape(), random);
        }
        return isAll(1, value) ? Magnitudes.positive(value.shape(), random) : value;
    }

    private static boolean isAll(double constant, Matrix value) {
        return value.map(v -> v - constant).maxAbs() == 0;
    }
}
