package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;

class OneNumberFourCausesTest {

    private final List<Suspect> suspects = OneNumberFourCauses.suspects();

    private Suspect suspect(String cause) {
        return suspects.stream().filter(suspect -> suspect.cause().equals(cause)).findFirst().orElseThrow();
    }

    private double relativeError(String cause) {
        return suspect(cause).relativeError();
    }

    @Test
    void theVerdictsTellTheCausesApart() {
        assertEquals(List.of(Verdict.AGREES, Verdict.AGREES, Verdict.AGREES, Verdict.KINK, Verdict.STRUCTURAL_ZERO,
                Verdict.WRONG), suspects.stream().map(suspect -> suspect.entry().verdict()).toList());
    }

    /** No bound on the relative error lets through what is right and keeps back what is wrong. */
    @Test
    void theMistakeIsSmallerThanThreeThatAreNone() {
        double mistake = relativeError("a mistake");
        assertTrue(mistake < relativeError("rounding"));
        assertTrue(mistake < relativeError("a kink stepped over"));
        assertTrue(mistake < relativeError("a structural zero"));
    }

    /** But for terms of h⁴, which are smaller by a part of a hundredth. */
    @Test
    void halfTheStepLeavesAQuarterOfTheTruncationAndAllOfTheMistake() {
        assertEquals(4, relativeError("truncation") / suspect("truncation").relativeError(0.5e-5), 0.04);
        assertEquals(1, relativeError("a mistake") / suspect("a mistake").relativeError(0.5e-5), 0.01);
    }

    /** The variance is near 0.01 and ε is 1e-5: √(1 + ε/σ²) is 1 + 5e-4, and the relative error half of that. */
    @Test
    void theMistakeIsThatOfEpsilon() {
        assertEquals(2.5e-4, relativeError("a mistake"), 2e-5);
    }
}
