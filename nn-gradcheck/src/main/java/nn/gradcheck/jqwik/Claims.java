package nn.gradcheck.jqwik;

import nn.core.Mode;

/** Claims of the contracts, in words of their own: no assertion library comes with them. */
final class Claims {

    private Claims() {}

    static void claim(boolean holds, String message, Object... facts) {
        if (!holds) {
            throw new AssertionError(message.formatted(facts));
        }
    }

    static void claimEqual(String what, Object actual, Object expected) {
        claim(actual.equals(expected), "%s differ:%n  got      %s%n  expected %s", what, actual, expected);
    }

    static void claimEqual(Specimen specimen, Mode mode, String what, Object actual, Object expected) {
        claimEqual(specimen.in(mode) + ": " + what, actual, expected);
    }
}
