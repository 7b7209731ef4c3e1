package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static nn.gradcheck.Samples.X;
import static nn.gradcheck.Samples.layer;
import static nn.gradcheck.Samples.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Shape;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

/** The report says how small a mistake it would have noticed; and a check that would have passed zeros fails. */
class PowerTest {

    /** A mistake a little larger than the power that the report states is noticed, whatever its sign. */
    @Property(tries = 300)
    void theStatedPowerIsTrue(@ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 8) int digits) {
        RandomGenerator random = new SplittableRandom(seed);
        int row = random.nextInt(4);
        int column = random.nextInt(3);
        double offset = Math.pow(10, digits) - 1;
        Matrix x = Matrix.draw(4, 3, () -> offset + random.nextGaussian());
        GradientCheck check = new GradientCheck(seed);
        Entry right = entry(check.check(sine(offset, row, column, 0), x, TRAINING), row, column);
        double mistake = 1.001 * right.power() * right.scale() * (random.nextBoolean() ? 1 : -1);
        assertEquals(Verdict.AGREES, right.verdict());
        assertEquals(Verdict.WRONG,
                entry(check.check(sine(offset, row, column, mistake), x, TRAINING), row, column).verdict());
    }

    private static Entry entry(Report report, int row, int column) {
        return report.variables().get(0).entries().get(3 * row + column);
    }

    private static Layer sine(double offset, int row, int column, double mistake) {
        return layer(v -> Math.sin(v - offset), (x, dy) -> {
            Matrix dx = dy.combine(x, (d, v) -> d * Math.cos(v - offset));
            return dx.with(row, column, dx.get(row, column) + mistake);
        });
    }

    /** Each entry alone is known to a ten thousandth of its terms, but they cancel to less than that. */
    @Test
    void aGradientWhoseZerosWouldHavePassedIsUnresolved() {
        Entry cancelled = new Entry(0, 0, 1e-6, 1e-6, 5e-6, 1e-5, 1, Verdict.AGREES, "");
        Entry resolved = new Entry(0, 1, 1e-4, 1e-4, 5e-6, 1e-5, 1, Verdict.AGREES, "");
        assertEquals(Verdict.UNRESOLVED,
                new VariableReport("input", new Shape(1, 1), List.of(cancelled), "").verdict());
        assertEquals(Verdict.AGREES,
                new VariableReport("input", new Shape(1, 2), List.of(cancelled, resolved), "").verdict());
    }

    /** Outputs of the order of 10¹³ hide a bias of the order of 1. */
    @Test
    void aZeroThatOnlyRoundingHidesIsNoStructuralZero() {
        for (double size : new double[] {1e14, 1e20, 1e30, 1e100, 1e200}) {
            VariableReport bias = only(new GradientCheck(42).check(bias(), X.times(size), TRAINING));
            assertEquals(3, bias.count(Verdict.UNRESOLVED), bias.toString());
            assertEquals("small steps drown in rounding, and wider ones move the output", bias.worst().reason());
        }
    }

    /** Adds a bias to numbers that have no derivative, and says that its gradient is zero. */
    private static Layer bias() {
        Parameter bias = Parameter.of(Matrix.rowOf(0.5, 1, 1.5));
        return new Layer() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                return new Pass(x.plusRow(bias.value()),
                        dy -> Gradients.withoutInput("labels").and(bias, Matrix.zeros(1, 3)));
            }

            @Override
            public Map<String, Parameter> parameters() {
                return Map.of("bias", bias);
            }
        };
    }

    /** The bias has no effect at any step, however large, though its steps reach offsets of a million deviations. */
    @Property(tries = 100)
    void aZeroThatIsStructuralStaysOne(@ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(max = 3) int digits) {
        RandomGenerator random = new SplittableRandom(seed);
        Layer net = new Sequential(new Dense(2, 3, random), new BatchNorm(3));
        Matrix x = Matrix.draw(5, 2, () -> random.nextGaussian() * Math.pow(10, -digits));
        VariableReport bias = new GradientCheck(seed).check(net, x, TRAINING).variables().get(2);
        assertEquals(Verdict.STRUCTURAL_ZERO, bias.verdict(), bias.toString());
        assertTrue(bias.passed());
    }
}
