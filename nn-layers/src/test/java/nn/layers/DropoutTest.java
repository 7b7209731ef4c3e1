package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dropout: what is kept and what it becomes, how much is dropped, and what passes untouched. */
class DropoutTest {

    private static final Matrix ONES = Matrix.filled(100, 100, 1);

    private static Matrix masked(double p, long seed) {
        return new Dropout(p).forward(ONES, Mode.training(seed)).output();
    }

    @Test
    void anEntryIsDroppedOrDividedByTheShareThatIsKept() {
        Set<Double> values = Arrays.stream(masked(0.75, 1).toArray()).boxed().collect(Collectors.toSet());
        assertEquals(Set.of(0.0, 4.0), values);
    }

    @Test
    void theInputIsMultipliedByTheMask() {
        Matrix x = Matrix.generate(100, 100, (i, j) -> i + 0.5 * j + 1);
        Matrix y = new Dropout(0.5).forward(x, Mode.training(1)).output();
        assertEquals(x.hadamard(masked(0.5, 1)), y);
    }

    @Test
    void theWayBackUsesTheMaskOfItsForwardPass() {
        Dropout dropout = new Dropout(0.4);
        Pass pass = dropout.forward(ONES, Mode.training(3));
        dropout.forward(ONES, Mode.training(4));
        assertEquals(pass.output(), pass.backward(ONES).input());
    }

    /**
     * The number of dropped entries is binomial. A right implementation leaves the central interval for one seed in a
     * million; 10,000 entries tell p from p ± 0.05.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
    void theShareDroppedIsTheProbability(double p) {
        BinomialDistribution dropped = new BinomialDistribution(10_000, p);
        long count = Arrays.stream(masked(p, 5).toArray()).filter(v -> v == 0).count();
        assertTrue(dropped.inverseCumulativeProbability(0.5e-6) <= count
                && count <= dropped.inverseCumulativeProbability(1 - 0.5e-6), () -> count + " of 10,000 dropped");
    }

    @Test
    void nothingIsDroppedWithProbabilityZero() {
        Pass pass = new Dropout(0).forward(ONES, Mode.training(1));
        assertEquals(ONES, pass.output());
        assertEquals(ONES, pass.backward(ONES).input());
    }

    /** Draws are the multiples of 2⁻⁵³ from 0 to below 1, so that those below p, without p itself, are the share p. */
    @Test
    void aDrawOfTheProbabilityItselfIsKept() {
        Mode.Training mode = new Mode.Training(2);
        double p = mode.random().nextDouble();
        assertEquals(Matrix.rowOf(1 / (1 - p)), new Dropout(p).forward(Matrix.rowOf(1), mode).output());
    }

    @Test
    void inferenceIsTheIdentity() {
        Matrix x = Matrix.rowOf(1, -2, Double.NaN, Double.POSITIVE_INFINITY);
        Matrix dy = Matrix.rowOf(5, 6, 7, 8);
        Pass pass = new Dropout(0.9).forward(x, Mode.inference());
        assertEquals(x, pass.output());
        assertEquals(dy, pass.backward(dy).input());
    }

    @Test
    void nanPassesEvenWhereItIsDropped() {
        // 0 · NaN is NaN, and so is 0 · ∞
        Matrix nan = Matrix.filled(10, 10, Double.NaN);
        assertEquals(nan, new Dropout(0.5).forward(nan, Mode.training(1)).output());
        Matrix infinite = Matrix.filled(100, 100, Double.POSITIVE_INFINITY);
        Matrix expected = masked(0.5, 1).map(kept -> kept == 0 ? Double.NaN : Double.POSITIVE_INFINITY);
        assertEquals(expected, new Dropout(0.5).forward(infinite, Mode.training(1)).output());
    }

    @Test
    void itLearnsNothing() {
        assertEquals(Map.of(), new Dropout(0.5).parameters());
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("Dropout(0.25)", new Dropout(0.25).toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
    void aProbabilityOutsideZeroToOneIsRefused(double p) {
        Expect.refusal("Dropout: the probability to drop is in [0, 1), not " + p, () -> new Dropout(p));
    }

    @Test
    void anUpstreamGradientOfOtherShapeIsRefused() {
        Pass pass = new Dropout(0.5).forward(ONES, Mode.training(1));
        Expect.refusal("backward: the upstream gradient is 1 x 100, but the output is 100 x 100",
                () -> pass.backward(Matrix.zeros(1, 100)));
    }
}
