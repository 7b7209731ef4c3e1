package nn.examples;

import nn.gradcheck.Verdict;
import picocli.CommandLine.Help.Ansi;

/** What colour a verdict has. */
record Ink(Ansi ansi) {

    /** No colour at all. */
    static Ink plain() {
        return new Ink(Ansi.OFF);
    }

    /** Colour on a terminal that shows it to somebody who has not refused it, as with NO_COLOR; else none. */
    static Ink ofTerminal() {
        return Terminal.showsColours() ? new Ink(Ansi.AUTO) : plain();
    }

    String of(Verdict verdict) {
        return ansi.string("@|" + style(verdict) + " " + verdict + "|@");
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "green";
            case STRUCTURAL_ZERO -> "faint";
            case KINK, UNRESOLVED -> "yellow";
            case WRONG -> "bold,red";
        };
    }
}
