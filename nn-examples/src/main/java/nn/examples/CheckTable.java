package nn.examples;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;

/** The gradient check of one candidate after the other, as a table; below it, whatever is wrong in full words. */
final class CheckTable {

    private static final int MODE_WIDTH = 9;

    private final PrintWriter out;
    private final GradientCheck check;
    private final List<Candidate> candidates;
    private final String lead;
    private final GradientLines lines;
    private final List<String> mistakes = new ArrayList<>();
    private int gradients;

    /** So many characters for the name of a variable; as many for a candidate as the longest name takes. */
    CheckTable(PrintWriter out, Ink ink, GradientCheck check, int variable, List<Candidate> candidates) {
        int name = candidates.stream().mapToInt(c -> c.subject().toString().length()).max().orElse(0);
        this.out = out;
        this.check = check;
        this.candidates = candidates;
        this.lead = "%-" + name + "s  %-" + MODE_WIDTH + "s";
        this.lines = new GradientLines(out, ink, name + 2 + MODE_WIDTH, variable);
    }

    /** Returns whether every gradient agrees. */
    boolean print() {
        lines.heading(lead.formatted("layer", "mode"));
        Object previous = "";
        for (Candidate candidate : candidates) {
            Object subject = candidate.subject();
            print(lead.formatted(subject == previous ? "" : subject, candidate.mode()), candidate);
            previous = subject;
        }
        mistakes.forEach(mistake -> out.println(String.format("%n%s", mistake)));
        out.println(String.format(Locale.ROOT, "%n%d gradients checked, %s", gradients, verdict()));
        return mistakes.isEmpty();
    }

    /** A gradient of a wrong shape has no entries to show. */
    private void print(String words, Candidate candidate) {
        try {
            Report report = candidate.check().apply(check);
            lines.print(words, report);
            gradients += report.variables().size();
            if (!report.passed()) {
                mistakes.add(report.toString());
            }
        } catch (AssertionError wrongShape) {
            lines.printWrong(words);
            mistakes.add(wrongShape.getMessage());
        }
    }

    private String verdict() {
        return mistakes.isEmpty() ? "all agree" : "not all agree";
    }
}
