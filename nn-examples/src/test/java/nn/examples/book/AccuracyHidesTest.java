package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccuracyHidesTest {

    private static final Set<Contestant> RIGHT = Set.of(Contestant.RIGHT, Contestant.NORMALISED);

    private static LearningRun run(Contestant contestant) {
        return AccuracyHides.runs().get(contestant.ordinal());
    }

    /** Within a percent or two of the mean of ten seeds, and one digit in 359 is 0.28 percent. */
    @ParameterizedTest
    @CsvSource({"RIGHT, 96.5", "BIAS_FORGOTTEN, 96.2", "MASK_FORGOTTEN, 96.7", "NEVER_LEARNS, 93.4",
        "NORMALISED, 98.1", "PATHS_FORGOTTEN, 96.4"})
    void allButOneLearn(Contestant contestant, double percent) {
        assertEquals(percent, 100 * run(contestant).accuracy(), 2.5);
    }

    /** Guessing reads a tenth. */
    @Test
    void whoSumsWhereTheLossAveragesFails() {
        assertTrue(run(Contestant.SUMMED).accuracy() < 0.3);
    }

    @ParameterizedTest
    @EnumSource
    void theCheckTellsTheRightFromTheWrong(Contestant contestant) {
        assertEquals(RIGHT.contains(contestant), AccuracyHides.check(contestant).passed());
        assertEquals(!RIGHT.contains(contestant), AccuracyHides.check(contestant).verdict() == Verdict.WRONG);
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
