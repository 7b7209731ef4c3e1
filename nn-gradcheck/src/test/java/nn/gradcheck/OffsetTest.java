package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.LayerNorm;

/**
 * Normalisations a hundred million standard deviations from zero, where eight of the sixteen digits are gone before
 * the layer begins. The check accuses nobody, and says how little it could have seen.
 */
class OffsetTest {

    private static final double OFFSET = 1e8;
    private static final int COLUMNS = 4;

    private static Matrix x(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Matrix.draw(5, COLUMNS, () -> OFFSET + random.nextGaussian());
    }

    private static Layer layer(boolean byRow) {
        return byRow ? new LayerNorm(COLUMNS) : new BatchNorm(COLUMNS);
    }

    /** The layer with a mistake in one entry of its input gradient. */
    private record Mistaken(Layer layer, int row, int column, double mistake) implements Layer {

        @Override
        public Pass forward(Matrix x, Mode mode) {
            Pass pass = layer.forward(x, mode);
            return new Pass(pass.output(), dy -> backward(pass.backward(dy)));
        }

        private Gradients backward(Gradients right) {
            Matrix dx = right.input();
            return right.then(Gradients.ofInput(dx.with(row, column, dx.get(row, column) + mistake)));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return layer.parameters();
        }
    }

    private static VariableReport input(Layer layer, int seed) {
        return new GradientCheck(seed).check(layer, x(seed), TRAINING).variables().get(0);
    }

    @Property(tries = 100)
    void aRightLayerIsNotAccused(@ForAll @IntRange(max = 100_000) int seed, @ForAll boolean byRow) {
        Report report = new GradientCheck(seed).check(layer(byRow), x(seed), TRAINING);
        assertNotEquals(Verdict.WRONG, report.verdict(), report::toString);
    }

    /**
     * An entry agrees only if it is allowed to differ by at most one in ten thousand of its terms, so that twice that
     * would show; where no verdict is given stands why.
     */
    @Property(tries = 50)
    void whatCannotBeToldIsUnresolvedAndSaysWhy(@ForAll @IntRange(max = 100_000) int seed, @ForAll boolean byRow) {
        VariableReport report = input(layer(byRow), seed);
        for (Entry entry : report.entries()) {
            assertTrue(entry.verdict() != Verdict.AGREES || entry.power() <= 2.001e-4, report::toString);
            assertTrue(entry.verdict() != Verdict.UNRESOLVED || !entry.reason().isEmpty(), report::toString);
        }
    }

    /** A mistake a little larger than the power that is stated for the entry is noticed. */
    @Property(tries = 50)
    void theStatedPowerIsTrue(@ForAll @IntRange(max = 100_000) int seed, @ForAll boolean byRow,
            @ForAll @IntRange(max = 19) int place) {
        Entry right = input(layer(byRow), seed).entries().get(place);
        double mistake = 1.001 * right.power() * right.scale();
        Layer mistaken = new Mistaken(layer(byRow), right.row(), right.column(), mistake);
        Entry wrong = input(mistaken, seed).entries().get(place);
        assertEquals(Double.isFinite(mistake), wrong.verdict() == Verdict.WRONG,
                () -> right + " and with a mistake of " + mistake + ": " + wrong);
    }
}
