package nn.gradcheck;

/** What the check says of one entry of a gradient, or of all entries of one variable, from harmless to grave. */
public enum Verdict {

    /** Backward and the differences agree, to an accuracy that is worth the word. */
    AGREES("agrees"),

    /** Both are zero within rounding: the output does not depend on this entry. */
    STRUCTURAL_ZERO("structural zero"),

    /** The function has no derivative here, and backward's value lies between the slopes to either side. */
    KINK("kink"),

    /** The differences are too uncertain to support backward, or to refute it. */
    UNRESOLVED("unresolved"),

    /** Backward is further from the differences than their error allows, or it is no number. */
    WRONG("WRONG");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
