package nn.rivals;

/** What a checker says of a layer at one input. */
public enum Outcome {

    /** A gradient is wrong. */
    ALARM,

    /** Every gradient is accepted. */
    PASS,

    /** Nothing is wrong, but too little could be tested to call it accepted. */
    NO_VERDICT,

    /** The rule was not made for such a layer or mode. */
    NOT_APPLICABLE;

    static Outcome of(boolean accepted) {
        return accepted ? PASS : ALARM;
    }
}
