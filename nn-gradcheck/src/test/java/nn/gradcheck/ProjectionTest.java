package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static nn.gradcheck.Samples.layer;
import static nn.gradcheck.Samples.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.Tanh;
import org.junit.jupiter.api.Test;

/** Large variables are checked along random directions, in which every entry takes part. */
class ProjectionTest {

    private final GradientCheck check = new GradientCheck(42).projecting(5);

    private static Matrix gaussian(int rows, int columns, RandomGenerator random) {
        return Matrix.draw(rows, columns, random::nextGaussian);
    }

    @Test
    void aLargeVariableIsCheckedAlongSoManyDirectionsAndASmallOneEntryByEntry() {
        RandomGenerator random = new SplittableRandom(1);
        Report report = check.check(new Dense(30, 4, random), gaussian(20, 30, random), TRAINING);
        assertTrue(report.passed(), report.toString());
        assertEquals("input along directions", report.variables().get(0).variable());
        assertEquals(5, report.variables().get(0).entries().size());
        assertEquals("weight along directions", report.variables().get(1).variable());
        assertEquals("bias", report.variables().get(2).variable());
        assertEquals(4, report.variables().get(2).entries().size());
    }

    /** One wrong entry in 3,200, off by a millionth of the largest. */
    @Property(tries = 50)
    void aMistakeInAnyEntryShows(@ForAll @IntRange(max = 100_000) int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int row = random.nextInt(80);
        int column = random.nextInt(40);
        Layer almost = layer(Math::sin, (x, dy) -> {
            Matrix dx = dy.combine(x, (d, v) -> d * Math.cos(v));
            return dx.with(row, column, dx.get(row, column) + 1e-6 * dx.maxAbs());
        });
        VariableReport input = only(new GradientCheck(seed).projecting(3)
                .check(almost, gaussian(80, 40, random), TRAINING));
        assertEquals(3, input.count(Verdict.WRONG), input.toString());
    }

    @Property(tries = 15)
    void aRightNetworkAgrees(@ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 6) int digits) {
        RandomGenerator random = new SplittableRandom(seed);
        Layer net = new Sequential(new Dense(12, 20, random), new BatchNorm(20), new Relu(), new Dense(20, 7, random),
                new Tanh());
        Matrix x = gaussian(16, 12, random).map(v -> v + Math.pow(10, digits) - 1);
        for (Mode mode : new Mode[] {TRAINING, Mode.inference()}) {
            Report report = new GradientCheck(seed).projecting(4).check(net, x, mode);
            assertFalse(report.verdict() == Verdict.WRONG, report.toString());
            assertTrue(saturates(digits, mode) || report.passed(), report.toString());
        }
    }

    /** In training, batch norm keeps the inputs of tanh small; in inference, or from far away, nothing does. */
    private static boolean saturates(int digits, Mode mode) {
        return digits > 1 || mode instanceof Mode.Inference;
    }

    @Test
    void leavesTheLayerBitForBitAsItWas() {
        RandomGenerator random = new SplittableRandom(1);
        Dense dense = new Dense(gaussian(9, 9, random).with(3, 4, -0.0), gaussian(1, 9, random));
        ModelState before = ModelState.of(dense);
        check.check(dense, gaussian(20, 9, random), TRAINING);
        assertEquals(before, ModelState.of(dense));
    }

    @Test
    void thereIsAtLeastOneDirection() {
        String message = assertThrows(IllegalArgumentException.class, () -> check.projecting(0)).getMessage();
        assertEquals("there is at least one direction, not 0", message);
    }
}
