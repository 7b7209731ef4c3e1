package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Batches;
import nn.optim.DifferentiableFunction;
import nn.optim.Examples;
import nn.optim.Trace;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalMinimumTest {

    /** The roots of w³ − w + 0.3: the deep valley, the ridge, the shallow valley. */
    private static final double[] STATIONARY = Stream.of(
            new LaguerreSolver().solveAllComplex(new double[] {0.3, -1, 0, 1}, 0))
            .mapToDouble(Complex::getReal).sorted().toArray();

    @Test
    void theValleysAndTheRidge() {
        assertArrayEquals(new double[] {-1.125, 0.339, 0.786}, STATIONARY, 0.5e-3);
    }

    /** A gradient below 1e-12, over a curvature of 0.855 or more, leaves an error below 1.2e-12. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void wholeBatchesStayAndSmallOnesLeave(long seed) {
        Trace.Point whole = LocalMinimum.descend(Batches.whole(), seed);
        assertEquals(STATIONARY[2], whole.x().get(0, 0), 1e-11);
        for (Batches small : List.of(LocalMinimum.MINI, Batches.single())) {
            Trace.Point end = LocalMinimum.descend(small, seed);
            assertEquals(STATIONARY[0], end.x().get(0, 0), 1e-11);
            assertTrue(end.value() < whole.value() - 0.5);
        }
    }

    /**
     * A step of a batch leads from w to {@code 1.5 w − w³/2 − 0.15 − ā/2}. With |ā| ≤ 0.6 that is between −1.45, from
     * w = −1, and −0.5, from w = −1.45: no batch leads out of this interval.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noExampleLeadsOutOfTheDeepValley(long seed) {
        Examples all = TwoValleys.draw(new SplittableRandom(seed)).examples();
        assertTrue(all.x().maxAbs() <= 0.6);
        for (int i = 0; i < all.size(); i++) {
            for (double w = -1.45; w <= -0.5; w += 0.05) {
                double next = LocalMinimum.DESCENT.step(all.at(i), Matrix.rowOf(w)).get(0, 0);
                assertTrue(-1.45 <= next && next <= -0.5, w + " to " + next);
            }
        }
    }

    @Test
    void theTiltsCancel() {
        assertEquals(0, TwoValleys.draw(new SplittableRandom(1)).examples().x().sum());
    }

    /** Truncation is h²/6 · 6w, rounding 1e-12: of values about 1 over h. */
    @Test
    void theGradientIsThatOfTheValue() {
        TwoValleys all = TwoValleys.draw(new SplittableRandom(1));
        TwoValleys one = new TwoValleys(all.examples().at(3));
        for (TwoValleys f : List.of(all, one)) {
            Matrix w = Matrix.rowOf(0.7);
            assertEquals(DifferentiableFunction.numeric(f::value, 1e-4).gradient(w).get(0, 0),
                    f.gradient(w).get(0, 0), 1e-8);
        }
    }

    @Test
    void theReport() {
        List<String> lines = LocalMinimum.report().lines().toList();
        assertEquals(7, lines.size());
        for (int seed = 1; seed <= 5; seed++) {
            assertEquals(seed + "       0.7865    0.2723   -1.1254   -0.3199   -1.1254   -0.3199",
                    lines.get(1 + seed));
        }
    }
}
