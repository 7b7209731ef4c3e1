package nn.rivals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.mistakes.Catalogue;
import nn.mistakes.Kind;
import nn.mistakes.Mistake;

/** A comparison of rules as tables in Markdown. */
record ComparisonTable(List<Comparison> comparisons) {

    /** One line for each rule: what it catches, and its false alarms by the kind of input. */
    String summary() {
        return lines(Stream.concat(
                Stream.of("| rule | mistakes caught | not applicable | false alarms: ordinary | large | far | tiny"
                        + " | at kinks | no verdict | right layers checked |",
                        "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |"),
                comparisons.stream().map(ComparisonTable::summary)));
    }

    private static String summary(Comparison c) {
        long caught = c.mistakes(Outcome.ALARM);
        return row(Stream.concat(
                Stream.of(c.checker().name(), caught + " of " + (caught + c.mistakes(Outcome.PASS)),
                        c.mistakes(Outcome.NOT_APPLICABLE)),
                Stream.concat(Stream.of(Inputs.values()).map(inputs -> c.falseAlarms(inputs).size()),
                        Stream.of(c.originals(Outcome.NO_VERDICT), c.applicable()))));
    }

    /** One line for each mistake, one column for each rule. */
    String details() {
        List<Mistake> mistakes = Catalogue.mistakes(Kind.GRADIENT);
        String header = row(Stream.concat(Stream.of("mistake"), comparisons.stream().map(c -> c.checker().name())));
        String rule = "| --- |" + " :-: |".repeat(comparisons.size());
        return lines(Stream.concat(Stream.of(header, rule), mistakes.stream().map(this::details)));
    }

    private String details(Mistake mistake) {
        return row(Stream.concat(Stream.of(mistake.sentence().replace("|", "\\|")),
                comparisons.stream().map(c -> word(c.caught().get(mistake)))));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case ALARM -> "caught";
            case NOT_APPLICABLE -> "not applicable";
            default -> "**missed**";
        };
    }

    private static String row(Stream<?> cells) {
        return cells.map(Object::toString).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String lines(Stream<String> rows) {
        return rows.map(row -> row + "\n").collect(Collectors.joining());
    }
}
