package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
