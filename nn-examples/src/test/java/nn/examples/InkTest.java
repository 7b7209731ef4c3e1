package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.gradcheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Help.Ansi;

class InkTest {

    /** The codes of the terminal standard ECMA-48: 1 bold, 2 faint, 31 red, 32 green, 33 yellow. */
    @ParameterizedTest
    @CsvSource({"AGREES, 32", "STRUCTURAL_ZERO, 2", "KINK, 33", "UNRESOLVED, 33", "WRONG, 1 31"})
    void everyVerdictHasItsColour(Verdict verdict, String codes) {
        String start = "\u001b[" + codes.replace(" ", "m\u001b[") + "m";
        String coloured = new Ink(Ansi.ON).of(verdict);
        assertEquals(start + verdict, coloured.substring(0, start.length() + verdict.toString().length()));
        assertEquals(verdict.toString(), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @ParameterizedTest
    @EnumSource
    void plainInkIsTheWordAlone(Verdict verdict) {
        assertEquals(verdict.toString(), Ink.plain().of(verdict));
    }

    /** The output of a test goes to the build, not to a terminal. */
    @Test
    void withoutATerminalThereIsNoColour() {
        assertEquals("WRONG", Ink.ofTerminal().of(Verdict.WRONG));
    }
}
