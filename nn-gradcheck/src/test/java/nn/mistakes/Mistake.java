package nn.mistakes;

/** A specimen with a mistake in it. */
public record Mistake(Specimen specimen) {

    private Planted planted() {
        return specimen.getClass().getAnnotation(Planted.class);
    }

    public Kind kind() {
        return planted().kind();
    }

    /** The property of the contract that a mistake of the kind LAW fails. */
    public String law() {
        return planted().law();
    }

    /** What is wrong: {@code Dense: the bias gradient is zero}. */
    public String sentence() {
        return specimen.family() + ": " + planted().value();
    }

    @Override
    public String toString() {
        return sentence();
    }
}
