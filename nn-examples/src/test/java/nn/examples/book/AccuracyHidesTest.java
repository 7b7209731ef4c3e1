package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.SplittableRandom;
import nn.core.Layer;
import nn.core.ModelState;
import nn.examples.data.Digits;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyHidesTest {

    private static final Set<Contestant> RIGHT = Set.of(Contestant.RIGHT, Contestant.NORMALISED);

    private static LearningRun run(Contestant contestant) {
        return AccuracyHides.runs().get(contestant.ordinal());
    }

    /** After ten epochs; whoever guesses reads a tenth. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUMMED")
    void allButOneLearn(Contestant contestant) {
        assertTrue(run(contestant).accuracy() > 0.88, () -> contestant + ": " + run(contestant).accuracies());
    }

    /** A percent of the 359 digits are three and a half. */
    @Test
    void accuracyDoesNotTellTwoOfTheWrongFromTheRight() {
        double right = run(Contestant.RIGHT).accuracy();
        assertEquals(right, run(Contestant.BIAS_FORGOTTEN).accuracy(), 0.01);
        assertTrue(run(Contestant.MASK_FORGOTTEN).accuracy() > right - 0.01);
    }

    @Test
    void whoSumsWhereTheLossAveragesFails() {
        assertTrue(run(Contestant.SUMMED).accuracy() < 0.3);
    }

    @ParameterizedTest
    @EnumSource
    void theCheckTellsTheRightFromTheWrong(Contestant contestant) {
        Report report = AccuracyHides.check(contestant);
        assertEquals(RIGHT.contains(contestant), report.passed());
        assertEquals(!RIGHT.contains(contestant), report.verdict() == Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seeds", "--seeds 0", "--seeds ten", "--seeds 2 3", "--seed 2", "2"})
    void wrongArgumentsAreRefused(String line) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> AccuracyHides.main(line.split(" ")));
        assertEquals("usage: AccuracyHides [--seeds N] with N from 1 to 9999, not " + line, refused.getMessage());
    }

    /** The running averages too. */
    @Test
    void measuringTheAngleLeavesANetworkAsItWas() {
        Layer network = Contestant.PATHS_FORGOTTEN.network(new SplittableRandom(1));
        ModelState before = ModelState.of(network);
        Angle.cosine(Contestant.PATHS_FORGOTTEN, network, Digits.read().training().at(0, 1, 2, 3));
        assertEquals(before, ModelState.of(network));
    }

    /** Less than a right angle is enough to go down, and a multiple of the true gradient points the same way. */
    @ParameterizedTest
    @EnumSource
    void everyGradientPointsDownhill(Contestant contestant) {
        assertTrue(run(contestant).firstCosine() > 0.5);
        assertTrue(run(contestant).lastCosine() > 0);
        boolean same = RIGHT.contains(contestant) || contestant == Contestant.SUMMED;
        assertEquals(same, run(contestant).firstCosine() > 1 - 1e-9);
    }
}
