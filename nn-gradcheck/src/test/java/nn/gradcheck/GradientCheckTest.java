package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static nn.gradcheck.Samples.X;
import static nn.gradcheck.Samples.layer;
import static nn.gradcheck.Samples.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Dropout;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.mistakes.BatchNormWithoutMeanPath;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    private final GradientCheck check = new GradientCheck(42);

    @Test
    void notANumberIsWrong() {
        Layer notANumber = layer(Math::sin, (x, dy) -> dy.times(Double.NaN));
        VariableReport input = only(check.check(notANumber, X, TRAINING));
        assertEquals(12, input.count(Verdict.WRONG));
        assertEquals("backward returns no numbers", input.hint());
    }

    @Test
    void anInfiniteInputAccusesNobody() {
        Report report = check.check(new Sequential(new Tanh(), new BatchNorm(3)), X.with(0, 0, 1 / 0.0),
                Mode.inference());
        assertNotEquals(Verdict.WRONG, report.verdict(), report.toString());
    }

    @Property(tries = 300)
    void noticesAMistakeOfOneInAHundredMillionInOneEntry(@ForAll @IntRange(max = 100_000) int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int row = random.nextInt(4);
        int column = random.nextInt(3);
        Matrix x = Matrix.draw(4, 3, () -> 2 * random.nextDouble() - 1);
        Layer almost = layer(Math::sin, (at, dy) -> {
            Matrix dx = dy.combine(at, (d, v) -> d * Math.cos(v));
            return dx.with(row, column, dx.get(row, column) + 1e-8 * dx.maxAbs());
        });
        VariableReport input = only(new GradientCheck(seed).check(almost, x, TRAINING));
        assertEquals(Verdict.WRONG, input.worst().verdict());
        assertEquals(1, input.count(Verdict.WRONG));
        assertEquals(row, input.worst().row());
        assertEquals(column, input.worst().column());
    }

    @Test
    void aBiasInFrontOfBatchNormIsAStructuralZero() {
        Layer net = new Sequential(new Dense(3, 2, new SplittableRandom(1)), new BatchNorm(2));
        Report report = check.check(net, X, TRAINING);
        assertTrue(report.passed(), report.toString());
        assertEquals("0.bias", report.variables().get(2).variable());
        assertEquals(Verdict.STRUCTURAL_ZERO, report.variables().get(2).verdict());
    }

    /** The gradient of the bias is a sum of rounding errors alone, on either side. */
    @Property(tries = 200)
    void roundingInTheBackwardPassIsNoMistake(@ForAll @IntRange(max = 100_000) int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Layer net = new Sequential(new Dense(1, 4, random), new BatchNorm(4));
        Matrix x = Matrix.draw(4, 1, () -> 100 + random.nextDouble());
        VariableReport bias = new GradientCheck(seed).check(net, x, TRAINING).variables().get(2);
        assertEquals(0, bias.count(Verdict.WRONG), bias.toString());
    }

    @Test
    void aParameterThatIsNotListedIsNoticed() {
        Parameter hidden = Parameter.of(Matrix.of(1, 1, 2));
        Layer forgetful = (x, mode) -> new Pass(x.times(2), dy -> Gradients.ofInput(dy.times(2))
                .and(hidden, Matrix.of(1, 1, dy.hadamard(x).sum())));
        String message = assertThrows(AssertionError.class, () -> check.check(forgetful, X, TRAINING)).getMessage();
        assertTrue(message.endsWith(
                "backward has a gradient for a parameter of 1 x 1 that parameters() does not list"), message);
    }

    /** What the differences cannot be taken of spoils no other entry. */
    @Test
    void oneEntryAtTheEdgeOfTheDomainIsUnresolvedAlone() {
        Layer root = layer(Math::sqrt, (x, dy) -> dy.combine(x, (d, v) -> d / (2 * Math.sqrt(v))));
        VariableReport input = only(check.check(root, X.map(Math::abs).with(1, 1, 0), TRAINING));
        assertEquals(1, input.count(Verdict.UNRESOLVED), input.toString());
        assertEquals(11, input.count(Verdict.AGREES), input.toString());
        assertEquals("the outputs nearby are no numbers", input.worst().reason());
    }

    @Test
    void theReasonIsTheLargerPartOfTheError() {
        Layer offset = layer(v -> v + 1e11, (x, dy) -> dy);
        assertTrue(only(check.check(offset, X, TRAINING)).entries().stream()
                .anyMatch(e -> e.reason().equals("rounding: the differences drown in it at every step")));
        Layer wave = layer(v -> Math.sin(3e5 * v), (x, dy) -> dy.combine(x, (d, v) -> 3e5 * d * Math.cos(3e5 * v)));
        assertTrue(only(check.check(wave, X, TRAINING)).worst().reason().startsWith("truncation: "));
        Layer restless = layer(v -> v, (x, dy) -> dy.combine(x, (d, v) -> d * (1 + 1e-3 * Math.sin(1e16 * v))));
        assertEquals("backward itself moves as far by rounding",
                only(check.check(restless, X, TRAINING)).worst().reason());
    }

    /** There the loss is 0, and no step to one side moves it otherwise than one to the other. */
    @Test
    void theBottomOfAParabolaIsAZeroThatCounts() {
        VariableReport prediction = only(check.check(new MeanSquaredError(), X, X));
        assertEquals(12, prediction.count(Verdict.STRUCTURAL_ZERO), prediction.toString());
    }

    /** Losing classes that vanish beside the winner: the loss rounds to 0, or moves on stairs of 2⁻⁵². */
    @Test
    void aLossThatRoundsToNothingAccusesNobody() {
        for (double logit : new double[] {25, 28, 33, 36, 40, 100, 800}) {
            Report report = check.check(new SoftmaxCrossEntropy(), Matrix.rowOf(0, logit), OneHot.of(2, 1));
            assertNotEquals(Verdict.WRONG, report.verdict(), report.toString());
        }
    }

    /** A kink nearer than the smallest step, at it, and a little beyond. */
    @Test
    void aKinkAtTheEndOfTheLadderAccusesNobody() {
        for (double distance = 1e-8; distance < 1e-3; distance *= 1.3) {
            Report report = check.check(new Relu(), Matrix.rowOf(1, -0.5, distance, -distance), TRAINING);
            assertNotEquals(Verdict.WRONG, report.verdict(), report.toString());
        }
    }

    @Test
    void aMistakeWhereAStructuralZeroBelongsIsWrong() {
        Layer constant = layer(v -> 3, (x, dy) -> dy.times(1e-9));
        assertEquals(Verdict.WRONG, only(check.check(constant, X, TRAINING)).verdict());
    }

    @Test
    void atAKinkAValueBetweenTheSlopesIsAKink() {
        Matrix oneKink = X.with(2, 1, 0);
        VariableReport input = only(check.check(new Relu(), oneKink, TRAINING));
        assertEquals(1, input.count(Verdict.KINK));
        assertEquals(0, input.count(Verdict.WRONG));
        assertTrue(input.passed());
    }

    @Test
    void atAKinkAValueOutsideTheSlopesIsWrong() {
        Layer steep = layer(v -> Math.max(0, v), (x, dy) -> dy.combine(x, (d, v) -> v < 0 ? 0 : v > 0 ? d : 1.01 * d));
        VariableReport input = only(check.check(steep, X.with(2, 1, 0), TRAINING));
        assertEquals(Verdict.WRONG, input.worst().verdict());
        assertEquals(1, input.count(Verdict.WRONG));
    }

    @Test
    void aKinkCloseByIsNoExcuse() {
        Layer unmasked = layer(v -> Math.max(0, v), (x, dy) -> dy);
        VariableReport input = only(check.check(unmasked, Matrix.filled(3, 3, -1e-4), TRAINING));
        assertEquals(9, input.count(Verdict.WRONG));
    }

    @Test
    void onlyKinksIsAFailureToTest() {
        Report report = check.check(new Relu(), Matrix.zeros(3, 3), TRAINING);
        assertEquals(Verdict.KINK, report.verdict());
        assertTrue(assertThrows(AssertionError.class, report::orThrow).getMessage().contains("no derivative here"));
    }

    /** The variance as E[x²] − E[x]², which at an offset of a million keeps four digits. */
    @Test
    void whereRoundingDrownsTheDifferencesNothingIsSupported() {
        Layer variance = (x, mode) -> {
            Matrix mean = x.columnMeans();
            Matrix y = x.hadamard(x).columnMeans().minus(mean.hadamard(mean));
            return new Pass(y, dy -> Gradients.ofInput(x.minusRow(mean).timesRow(dy).times(2.0 / x.rows())));
        };
        Report report = check.check(variance, X.map(v -> v + 1e6), TRAINING);
        assertEquals(Verdict.UNRESOLVED, report.verdict(), report.toString());
        assertTrue(assertThrows(AssertionError.class, report::orThrow).getMessage().contains("too uncertain"));
        assertTrue(check.check(variance, X, TRAINING).passed());
    }

    @Test
    void whereTheFunctionJumpsNothingIsSupported() {
        Layer jump = layer(v -> Math.tanh(1e9 * (v - 0.5)), (x, dy) -> dy.times(0));
        Report report = check.check(jump, Matrix.of(2, 2, 0.5, 0.5, 0.5, 0.5), TRAINING);
        assertEquals(4, only(report).count(Verdict.UNRESOLVED), report.toString());
        assertEquals("the outputs jump, or bend within the smallest step", only(report).worst().reason());
    }

    /** At 10¹⁵ the next double is an eighth away: no step is small. */
    @Test
    void whereNoStepIsPossibleNothingIsSupported() {
        Layer sine = layer(v -> Math.sin(v - 1e15), (x, dy) -> dy.combine(x, (d, v) -> d * Math.cos(v - 1e15)));
        Report report = check.check(sine, X.map(v -> v + 1e15), TRAINING);
        assertEquals(12, only(report).count(Verdict.UNRESOLVED), report.toString());
    }

    @Test
    void samplingLooksAtSoManyDifferentEntries() {
        Report report = check.sampling(11).check(new Dense(3, 2, new SplittableRandom(1)), X, TRAINING);
        List<Entry> input = report.variables().get(0).entries();
        assertEquals(11, input.size());
        assertEquals(11, input.stream().map(e -> e.row() * 3 + e.column()).distinct().count());
        assertEquals(6, report.variables().get(1).entries().size());
        assertEquals(2, report.variables().get(2).entries().size());
    }

    @Test
    void leavesTheLayerBitForBitAsItWasAlsoWhenTheCheckFails() {
        Layer net = new Sequential(new Dense(3, 3, new SplittableRandom(1)), new BatchNorm(3), new Dropout(0.5),
                new BatchNormWithoutMeanPath(), new Tanh());
        ModelState before = ModelState.of(net);
        assertTrue(!check.check(net, X, TRAINING).passed());
        assertEquals(before, ModelState.of(net));
    }

    @Test
    void leavesTheLayerAsItWasWhenAPassThrows() {
        BatchNorm norm = new BatchNorm(3);
        Layer angry = new Sequential(norm, (x, mode) -> new Pass(x, dy -> {
            throw new IllegalStateException("no way back");
        }));
        ModelState before = ModelState.of(norm);
        assertThrows(IllegalStateException.class, () -> check.check(angry, X, TRAINING));
        assertEquals(before, ModelState.of(norm));
    }

    @Test
    void aVariableWithoutDerivativeIsNotMoved() {
        Layer lookup = (x, mode) -> new Pass(x.map(Math::rint), dy -> Gradients.withoutInput("indices"));
        assertEquals(0, check.check(lookup, X, TRAINING).variables().size());
    }

    @Test
    void oneSeedGivesOneReport() {
        Layer net = new Dense(3, 2, new SplittableRandom(1));
        assertEquals(check.check(net, X, TRAINING), new GradientCheck(42).check(net, X, TRAINING));
    }

    @Test
    void aSampleHasAtLeastOneEntry() {
        String message = assertThrows(IllegalArgumentException.class, () -> check.sampling(0)).getMessage();
        assertEquals("a sample has at least one entry, not 0", message);
    }

    @Test
    void aReportWithoutVariablesHasNotPassed() {
        Layer lookup = (x, mode) -> new Pass(x.map(Math::rint), dy -> Gradients.withoutInput("indices"));
        assertFalse(check.check(lookup, X, TRAINING).passed());
    }

    @Test
    void aReportCannotBeEmptied() {
        Report report = check.check(new Relu(), X, TRAINING);
        assertThrows(UnsupportedOperationException.class, () -> report.variables().clear());
        assertThrows(UnsupportedOperationException.class, () -> only(report).entries().clear());
    }
}
