package nn.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The reader of golden vectors: what it reads, what it refuses, and that its comparison can fail. */
class GoldenFileTest {

    private final GoldenFile golden = GoldenFile.parse("case.txt", List.of(
            "# a comment",
            "",
            "opt.rtol 0.25",
            "opt.atol 0.5",
            "opt.kind of several words",
            "in.x 2 3  1 2 3  4 5 6",
            "in.labels 1 2 7 0",
            "out.y 2 1 4 -8"));

    @Test
    void numbersAreReadRowByRow() {
        assertEquals(Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}), golden.given("x"));
        assertEquals(Matrix.columnOf(4, -8), golden.expected("y"));
    }

    @Test
    void anOptionIsANumber() {
        assertEquals(0.25, golden.option("rtol"));
    }

    @Test
    void anOptionCanBeSeveralNumbers() {
        assertArrayEquals(new double[] {0.9, 0.99},
                GoldenFile.parse("case.txt", List.of("opt.betas 0.9  0.99")).options("betas"));
    }

    @Test
    void labelsAreWholeNumbers() {
        assertArrayEquals(new int[] {7, 0}, golden.labels("labels"));
    }

    @Test
    void theToleranceItselfIsStillAllowed() {
        // 0.5 + 0.25 · 4 = 1.5 and 0.5 + 0.25 · 8 = 2.5
        golden.compare("y", Matrix.columnOf(5.5, -10.5));
        assertFails("case.txt: out.y (0, 0): got 5.5000001, expected 4.0, allowed difference 1.5", 5.5000001, -8);
    }

    @Test
    void aDifferenceBeyondTheToleranceNamesFileKeyEntryAndBothValues() {
        assertFails("case.txt: out.y (1, 0): got -10.625, expected -8.0, allowed difference 2.5", 4, -10.625);
    }

    @Test
    void notANumberIsCloseToNothing() {
        assertFails("case.txt: out.y (0, 0): got NaN, expected 4.0, allowed difference 1.5", Double.NaN, -8);
    }

    private void assertFails(String message, double first, double second) {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> golden.compare("y", Matrix.columnOf(first, second)));
        assertEquals(message + " ==> expected: <true> but was: <false>", failure.getMessage());
    }

    @Test
    void anotherShapeFails() {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> golden.compare("y", Matrix.rowOf(4, -8)));
        assertEquals("case.txt: out.y has another shape ==> expected: <2 x 1> but was: <1 x 2>", failure.getMessage());
    }

    @Test
    void aMissingKeyIsNamedBesideThoseThatAreThere() {
        assertRefuses("case.txt: no out.z among in.x, in.labels, out.y", () -> golden.expected("z"));
        assertRefuses("case.txt: no opt.eps among opt.rtol, opt.atol, opt.kind", () -> golden.option("eps"));
    }

    @Test
    void anOptionOfWordsIsNotANumber() {
        assertRefuses("case.txt, opt.kind: of several words is not a number", () -> golden.option("kind"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefuses("golden/none.txt: no such test resource", () -> GoldenFile.read("none"));
    }

    @Test
    void aMalformedLineIsNamedByItsNumber() {
        assertRefusesLine("case.txt, line 2: a line starts with opt., in. or out., not x", "x 1 1 0");
        assertRefusesLine("case.txt, line 2: opt.eps has no value", "opt.eps");
        assertRefusesLine("case.txt, line 2: in.x needs rows, columns and numbers", "in.x 1 1");
        assertRefusesLine("case.txt, line 2: in.x is said to be 2 x 2, but has 3 numbers", "in.x 2 2 0 0 0");
        assertRefusesLine("case.txt, line 2: in.x is said to be 1 x 2, but has 3 numbers", "in.x 1 2 0 0 0");
        assertRefusesLine("case.txt, line 2: 1,5 is not a number", "in.x 1 1 1,5");
    }

    @Test
    void aKeyThatComesTwiceIsRefused() {
        assertRefuses("case.txt, line 2: in.x comes twice",
                () -> GoldenFile.parse("case.txt", List.of("in.x 1 1 0", "in.x 1 1 0")));
    }

    private static void assertRefusesLine(String message, String line) {
        assertRefuses(message, () -> GoldenFile.parse("case.txt", List.of("# first", line)));
    }

    private static void assertRefuses(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
