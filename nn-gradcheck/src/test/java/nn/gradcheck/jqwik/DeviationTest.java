package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Map;
import nn.core.Shape;
import nn.gradcheck.Entry;
import nn.gradcheck.Report;
import nn.gradcheck.VariableReport;
import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;

/** Which failure counts as the same one: same variable, same verdict, same hint, and no less than a hundredth of it. */
class DeviationTest {

    private static final Deviation FIRST = of(variable("weight", Verdict.WRONG, 0.5, ""));

    private static Deviation of(VariableReport... variables) {
        Report report = new Report("Dense(1 -> 1)", List.of(variables));
        return assertThrows(Deviation.class, () -> Deviation.unlessPassed(report));
    }

    /** One entry of scale 1 whose relative error is this. */
    private static VariableReport variable(String name, Verdict verdict, double error, String hint) {
        Entry entry = new Entry(0, 0, error, 0, 0, 1e-12, 1, verdict, "");
        return new VariableReport(name, new Shape(1, 1), List.of(entry), hint);
    }

    @Test
    void itTellsTheWholeReport() {
        Report report = new Report("Dense(1 -> 1)", List.of(variable("weight", Verdict.WRONG, 0.5, "")));
        assertEquals(report.toString(), of(variable("weight", Verdict.WRONG, 0.5, "")).getMessage());
    }

    @Test
    void aHundredthOfTheFirstIsTheSameAndLessIsNot() {
        assertTrue(of(variable("weight", Verdict.WRONG, 0.0051, "")).isLike(FIRST));
        assertFalse(of(variable("weight", Verdict.WRONG, 0.0049, "")).isLike(FIRST));
        assertTrue(of(variable("weight", Verdict.WRONG, 70, "")).isLike(FIRST));
    }

    @Test
    void aFailureIsLikeItself() {
        Deviation nothingToCheck = of();
        assertTrue(nothingToCheck.isLike(nothingToCheck));
        assertFalse(FIRST.isLike(nothingToCheck));
        Deviation noNumber = new Deviation("no number", Map.of("weight", Double.NaN));
        assertTrue(noNumber.isLike(noNumber));
    }

    @Test
    void anotherVariableIsAnother() {
        assertFalse(of(variable("bias", Verdict.WRONG, 0.5, "")).isLike(FIRST));
    }

    @Test
    void anotherVerdictIsAnother() {
        assertFalse(of(variable("weight", Verdict.UNRESOLVED, 0.5, "")).isLike(FIRST));
        assertTrue(of(variable("weight", Verdict.KINK, 1e-9, "")).isLike(of(variable("weight", Verdict.KINK, 1, ""))));
    }

    @Test
    void aGraverVerdictOnAnotherVariableIsAnother() {
        Deviation unresolved = of(variable("weight", Verdict.UNRESOLVED, 0, ""));
        assertFalse(of(variable("weight", Verdict.UNRESOLVED, 0, ""), variable("bias", Verdict.WRONG, 1, ""))
                .isLike(unresolved));
    }

    @Test
    void theWorstVariableDecides() {
        Deviation both = of(variable("weight", Verdict.WRONG, 0.5, ""), variable("bias", Verdict.WRONG, 0.001, ""));
        assertTrue(FIRST.isLike(both));
        assertFalse(of(variable("bias", Verdict.WRONG, 0.5, "")).isLike(both));
    }

    @Test
    void anotherHintIsAnotherButNotForItsNumbers() {
        Deviation half = of(variable("weight", Verdict.WRONG, 0.5, "times 0.5"));
        assertTrue(of(variable("weight", Verdict.WRONG, 0.5, "times 1.25e-3")).isLike(half));
        assertFalse(FIRST.isLike(half));
        assertFalse(half.isLike(FIRST));
    }

    @Test
    void notANumberStaysNotANumber() {
        Deviation notANumber = of(variable("weight", Verdict.WRONG, Double.NaN, ""));
        assertTrue(notANumber.isLike(notANumber));
        assertFalse(FIRST.isLike(notANumber));
        assertFalse(notANumber.isLike(FIRST));
    }

    @Test
    void lawsDeviateToo() {
        Deviation law = new Deviation("not additive", Map.of("input", 0.3));
        assertTrue(new Deviation("not additive", Map.of("input", 0.2)).isLike(law));
        assertFalse(new Deviation("not additive", Map.of("input", 1e-9)).isLike(law));
    }
}
