package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The planted mistakes of the chapters on the gradient check: which gradient of each is wrong, and which is not. */
class PlantedForTheCheckTest {

    private static String report(String name) throws ReflectiveOperationException {
        Class<?> planted = Class.forName("nn.examples.mistakes." + name);
        return (String) planted.getDeclaredMethod("report").invoke(null);
    }

    @ParameterizedTest
    @CsvSource({
        "DenseWithoutBiasGradient, bias (1 x 3): WRONG in 3 of 3",
        "DenseThatNeverLearns, weight (4 x 3): WRONG in 12 of 12",
        "DenseThatNeverLearns, bias (1 x 3): WRONG in 3 of 3",
        "ReluWithoutMask, input (3 x 2): WRONG",
        "BatchNormOfConstants, input (4 x 3): WRONG in 12 of 12",
        "BatchNormWithoutEpsilonBackward, input (4 x 2): WRONG in 8 of 8",
        "SoftmaxWithoutBackward, input (2 x 3): WRONG in 6 of 6",
        "SoftmaxEntryByEntry, input (2 x 3): WRONG in 6 of 6",
        "CrossEntropyGradientOfTheSum, prediction (4 x 3): WRONG in 12 of 12",
        "MaxPayingBoth, entries moved together (3 x 1): WRONG in 3 of 3"})
    void theGradientIsWrong(String name, String finding) throws ReflectiveOperationException {
        String report = report(name);
        assertTrue(report.contains("\n  " + finding), report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DenseWithoutBiasGradient, weight", "DenseWithoutBiasGradient, input",
        "DenseThatNeverLearns, input", "BatchNormOfConstants, gamma", "BatchNormOfConstants, beta"})
    void theOthersAgree(String nameAndVariable) throws ReflectiveOperationException {
        String[] words = nameAndVariable.split(", ");
        String report = report(words[0]);
        assertTrue(report.matches("(?s).*\n  " + words[1] + " \\([^)]*\\): agrees in .*"), report);
    }

    /** Each winner of a tie, by itself, may take all. */
    @Test
    void eachWinnerOfATieMayBePaid() throws ReflectiveOperationException {
        String report = report("MaxPayingBoth");
        String kink = "  (first|second) input .*: kink in 1 of 4.*";
        assertEquals(2, report.lines().filter(line -> line.matches(kink)).count());
    }

    /** Forward and backward are wrong together, and the column (1, 3) should become (−1, 1), but for ε. */
    @Test
    void whatBothShareNoCheckSees() throws ReflectiveOperationException {
        String report = report("StandardisedBySampleVariance");
        assertTrue(report.contains("agrees in 8 of 8"), report);
        assertTrue(StandardisedBySampleVariance.knownAnswer().contains("0.7071"));
    }
}
