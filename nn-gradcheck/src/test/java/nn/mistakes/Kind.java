package nn.mistakes;

/** What has to notice a mistake. */
public enum Kind {

    /** Forward is right and backward wrong: differences of the forward pass disagree, and a gradient check sees it. */
    GRADIENT,

    /** At one input with one pass all is well: the mistake breaks one of the other laws that the contract tests. */
    LAW,

    /** Forward and backward are wrong alike: only numbers from elsewhere can see it. */
    VALUE
}
