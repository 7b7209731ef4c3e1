package nn.examples;

import java.io.PrintWriter;
import java.util.Locale;
import nn.gradcheck.Report;
import nn.gradcheck.VariableReport;
import nn.gradcheck.Verdict;

/** Reports of the gradient check as lines of a table: one for each variable, after a lead that says whose it is. */
final class GradientLines {

    private static final String NONE = "-";

    private final PrintWriter out;
    private final Ink ink;
    private final String format;

    /** So many characters for the lead and for the name of the variable. */
    GradientLines(PrintWriter out, Ink ink, int lead, int variable) {
        this.out = out;
        this.ink = ink;
        this.format = "%-" + lead + "s %-" + variable + "s %11s  %11s  %12s  %s";
    }

    void heading(String lead) {
        line(lead, "variable", "entries", "worst error", "would notice", "verdict");
    }

    /** The lead stands on the first line only. */
    void print(String lead, Report report) {
        String once = lead;
        for (VariableReport variable : report.variables()) {
            line(once, variable.variable(), entries(variable), worstError(variable), power(variable),
                    ink.of(variable.verdict()));
            once = "";
        }
    }

    /** For a gradient that cannot be compared, since it has not the shape of its variable. */
    void printWrong(String lead) {
        line(lead, "", "", "", "", ink.of(Verdict.WRONG));
    }

    private void line(String... cells) {
        out.println(String.format(Locale.ROOT, format, (Object[]) cells));
        out.flush();
    }

    private static String entries(VariableReport variable) {
        int checked = variable.entries().size();
        long all = variable.shape().entries();
        return checked == all ? String.valueOf(all) : checked + " of " + all;
    }

    /** Where all is zero but for rounding, there is nothing that an error could be relative to. */
    private static String worstError(VariableReport variable) {
        return variable.verdict() == Verdict.STRUCTURAL_ZERO ? NONE : number(variable.worstError());
    }

    private static String power(VariableReport variable) {
        return variable.count(Verdict.AGREES) == 0 ? NONE : number(variable.power());
    }

    private static String number(double relative) {
        return relative == 0 ? "0" : String.format(Locale.ROOT, "%.1e", relative);
    }
}
