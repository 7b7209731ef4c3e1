package nn.gradcheck;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in words: facts first, one to a line. */
final class Message {

    private Message() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder(report.subject())
                .append(report.passed() ? ": the gradients agree" : ": the gradient check failed");
        for (VariableReport variable : report.variables()) {
            text.append(variable.passed() ? agreed(variable) : failed(variable));
        }
        if (report.variables().isEmpty()) {
            text.append(format("%n  there is nothing to check: no input with a derivative, and no parameter"));
        }
        report.culprit().ifPresent(text::append);
        return text.toString();
    }

    static String table(Report report) {
        String line = "%n%-24s %9s  %11s  %12s  %s";
        StringBuilder text = new StringBuilder(report.subject())
                .append(format(line, "  variable", "entries", "worst error", "would notice", "verdict"));
        for (VariableReport variable : report.variables()) {
            text.append(format(line, "  " + variable.variable(), variable.entries().size(),
                    format("%.1e", variable.worstError()), orDash(variable.power()), variable.verdict()));
        }
        return text.toString();
    }

    /** No entry agrees, and so none has power, where the power is 0. */
    private static String orDash(double power) {
        return power == 0 ? "-" : format("%.1e", power);
    }

    private static String agreed(VariableReport variable) {
        String power = variable.power() > 0 ? format(", would have noticed an error of %.1e", variable.power()) : "";
        return format("%n  %s (%s): %s in %d of %d entries%s%s", variable.variable(), variable.shape(),
                variable.verdict(), variable.count(variable.verdict()), variable.entries().size(),
                doubts(variable), power);
    }

    /** What else was found among entries that agree. */
    private static String doubts(VariableReport variable) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict != variable.verdict() && variable.count(verdict) > 0)
                .map(verdict -> format(", %s in %d", verdict, variable.count(verdict)))
                .collect(Collectors.joining());
    }

    private static String failed(VariableReport variable) {
        Entry worst = variable.worst();
        return format("%n  %s (%s): %s in %d of %d entries%s",
                        variable.variable(), variable.shape(), worst.verdict(),
                        variable.count(worst.verdict()), variable.entries().size(), advice(worst))
                + format("%n    worst entry       (%d, %d)", worst.row(), worst.column())
                + format("%n    backward says     %s", worst.backward())
                + format("%n    differences say   %s ± %.1e", worst.numeric(), worst.error())
                + format("%n    difference        %.3g, allowed %.1e",
                        Math.abs(worst.backward() - worst.numeric()), worst.allowed())
                + (worst.reason().isEmpty() ? "" : format("%n    because           %s", worst.reason()))
                + (variable.hint().isEmpty() ? "" : format("%n    looks like        %s", variable.hint()));
    }

    private static String advice(Entry worst) {
        return switch (worst.verdict()) {
            case UNRESOLVED -> ": the differences are too uncertain here to support backward";
            case KINK -> ": no derivative here; move the input away from the kink to test it";
            case AGREES -> ", but zeros would have agreed as well";
            default -> "";
        };
    }

    private static String format(String pattern, Object... facts) {
        return String.format(Locale.ROOT, pattern, facts);
    }
}
