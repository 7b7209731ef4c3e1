package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected coefficients come from the same descent written in another language. */
class LinearRegressionTest {

    @Test
    void halfTheSum() {
        assertRelative(1e-12, LinearRegression.descend(new HalfSquaredError()),
                1.0000036698357675, 1.99999949118641, 2.9999951629700083);
    }

    @Test
    void halfTheMean() {
        assertArrayEquals(new double[] {1.17454595, 1.99410351, 2.72981597},
                LinearRegression.descend(new MeanHalfSquaredError()), 0.5e-8);
    }

    @Test
    void rootOfTheMeanSquare() {
        assertArrayEquals(new double[] {1.54012890, 2.04536780, 2.02447305},
                LinearRegression.descend(new RootMeanSquaredError()), 0.5e-8);
    }

    @Test
    void closedForm() {
        assertArrayEquals(new double[] {1, 2, 3}, LinearRegression.closedForm(), 1e-14);
    }

    private static void assertRelative(double tolerance, double[] actual, double... expected) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * expected[i]);
        }
    }

    @Test
    void theReportShowsAllFourSideBySide() {
        List<String> lines = LinearRegression.report().lines().toList();
        assertEquals(5, lines.size());
        assertArrayEquals(LinearRegression.descend(new HalfSquaredError()), numbers(lines.get(1), "half the sum"));
        assertArrayEquals(LinearRegression.descend(new MeanHalfSquaredError()), numbers(lines.get(2), "half the mean"));
        assertArrayEquals(LinearRegression.descend(new RootMeanSquaredError()),
                numbers(lines.get(3), "root of the mean square"));
        assertArrayEquals(LinearRegression.closedForm(), numbers(lines.get(4), "closed form"));
    }

    private static double[] numbers(String line, String name) {
        assertEquals(name, line.substring(0, name.length()));
        return Stream.of(line.substring(name.length()).trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
    }

    private final Matrix prediction = Matrix.of(2, 2, 1, 2, 3, 4);
    private final Matrix target = Matrix.of(2, 2, 1, 4, 0, 10);

    /** Errors 0, −2, 3, −6: the sum of their squares is 49. */
    @Test
    void lossesOfOneError() {
        assertEquals(24.5, new HalfSquaredError().value(prediction, target));
        assertEquals(12.25, new MeanHalfSquaredError().value(prediction, target));
        assertEquals(3.5, new RootMeanSquaredError().value(prediction, target));
    }

    static Stream<Loss> losses() {
        return Stream.of(new HalfSquaredError(), new MeanHalfSquaredError(), new RootMeanSquaredError());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void withoutErrorThereIsNoSlope(Loss loss) {
        assertEquals(0, loss.value(target, target));
        assertEquals(0, loss.gradient(target, target).maxAbs());
    }
}
