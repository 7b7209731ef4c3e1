package nn.mutants;

/** One change to one line of a class, by the words of PIT. Where the line stands does not matter, only what it says. */
record Mutant(String type, String line, String change) {

    /** As a list of mutants shows it. */
    @Override
    public String toString() {
        return "%s%n    %s%n    %s%n".formatted(type, line, change);
    }
}
