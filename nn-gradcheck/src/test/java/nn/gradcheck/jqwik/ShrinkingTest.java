package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.mistakes.BatchNormWithoutMeanPath;
import nn.mistakes.BiasGradientNotSummed;
import nn.mistakes.DenseWithTransposedWeightGradient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shrinking leaves of a planted mistake: a small sample of the same failure, not at the border of rounding. */
class ShrinkingTest {

    private static final String PROPERTY = "gradientsAgreeInTraining";
    private static final Pattern VARIABLE = Pattern.compile("(\\w+) \\(\\d x \\d\\): WRONG");
    private static final Pattern DIFFERENCE = Pattern.compile("difference +(\\S+), allowed \\S+");
    private static final Pattern ALLOWED = Pattern.compile("difference +\\S+, allowed (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("\\(Matrix\\.of\\((.*)\\), \\d+L\\);");

    /** With a seed, so that these tests always see the same samples. */
    interface Seeded extends LayerContract {
        @Override
        @Property(seed = "42")
        default void gradientsAgreeInTraining(@ForAll("inputs") Matrix inputs, @ForAll("seeds") long seed) {
            LayerContract.super.gradientsAgreeInTraining(inputs, seed);
        }
    }

    static class Transposed implements Seeded {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new DenseWithTransposedWeightGradient(Matrix.zeros(columns, columns));
        }
    }

    static class NotSummed implements Seeded {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BiasGradientNotSummed(columns);
        }
    }

    static class MeanPath implements Seeded {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BatchNormWithoutMeanPath();
        }
    }

    /** A slope of {@code 1 − y² + y⁸}: at an x of 0.05 the mistake is as small as rounding, at 1 it is a tenth. */
    static class FadingMistake implements Seeded {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return (x, mode) -> {
                Matrix y = x.map(Math::tanh);
                return new Pass(y, dy -> Gradients.ofInput(
                        dy.combine(y, (d, t) -> d * (1 - t * t + Math.pow(t, 8)))));
            };
        }
    }

    private static String message(ContractRun run) {
        return run.failures().get(PROPERTY);
    }

    private static String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        assertTrue(matcher.find(), message);
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(classes = {Transposed.class, NotSummed.class, MeanPath.class, FadingMistake.class})
    void itIsASmallSampleOfTheSameFailure(Class<?> contract) {
        String first = message(ContractRun.of(contract, PROPERTY));
        String shrunk = message(ContractRun.withShrinking(contract, PROPERTY));
        assertEquals(found(VARIABLE, first), found(VARIABLE, shrunk));
        assertEquals(first.contains("looks like"), shrunk.contains("looks like"), shrunk);
        assertTrue(found(SAMPLE, first).length() > 2 * found(SAMPLE, shrunk).length(), first + shrunk);
        assertTrue(found(SAMPLE, shrunk).matches("[12], [12](, -?0\\.\\d\\d5){1,4}"), shrunk);
        double ratio = Double.parseDouble(found(DIFFERENCE, shrunk)) / Double.parseDouble(found(ALLOWED, shrunk));
        assertTrue(ratio > 1e6, shrunk);
    }
}
