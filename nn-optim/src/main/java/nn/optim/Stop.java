package nn.optim;

/** Why a descent came to its end. */
public enum Stop {

    /** The norm of the gradient fell below its bound: the point is nearly stationary. */
    GRADIENT_NORM("the norm of the gradient is below its bound"),

    /** The last step was shorter than its bound. */
    STEP_SIZE("the step was shorter than its bound"),

    /** All steps that were allowed have been taken. */
    STEPS("no more steps are allowed"),

    /** A further step led to a point, a value or a gradient that is infinite or NaN. */
    DIVERGENCE("the next step leads to a point, a value or a gradient that is not finite");

    private final String reason;

    Stop(String reason) {
        this.reason = reason;
    }

    /** {@return the reason in words} */
    public String reason() {
        return reason;
    }
}
