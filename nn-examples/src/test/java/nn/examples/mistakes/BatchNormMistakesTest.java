package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Each mistake is in the input's gradient, and nowhere else. */
class BatchNormMistakesTest {

    private static final String HINT = "a path through the column's mean is missing";

    private static void assertOnlyTheInputIsWrong(String report) {
        assertTrue(report.contains("  input (5 x 2): WRONG in 10 of 10 entries"), report);
        assertEquals(1, report.split("WRONG", -1).length - 1, report);
    }

    @Test
    void eachIsWrong() {
        assertOnlyTheInputIsWrong(BatchNormWithoutMeanPath.report());
        assertOnlyTheInputIsWrong(BatchNormWithoutVariancePath.report());
        assertOnlyTheInputIsWrong(BatchNormInferenceByTheBatch.report());
    }

    @Test
    void onlyTheMeanPathLeavesAPatternThatIsKnown() {
        assertTrue(BatchNormWithoutMeanPath.report().contains(HINT));
        assertTrue(!BatchNormWithoutVariancePath.report().contains("looks like"));
    }
}
