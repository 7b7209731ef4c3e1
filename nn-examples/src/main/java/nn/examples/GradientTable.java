package nn.examples;

import java.io.PrintWriter;
import java.util.Locale;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;
import nn.gradcheck.VariableReport;
import nn.gradcheck.Verdict;
import nn.optim.Examples;

/**
 * The gradient check of a network, layer by layer, as a table: a line for each variable. Each layer is checked on what
 * it is given when the network sees the examples; of a large variable, only 100 entries, drawn at random, are checked.
 */
final class GradientTable {

    private static final int MOST_ENTRIES = 100;
    private static final String LINE = "%3s  %-22s %-10s %11s  %11s  %12s  %s";

    private final GradientCheck check;
    private final PrintWriter out;

    GradientTable(PrintWriter out, long seed) {
        this.out = out;
        this.check = new GradientCheck(seed).sampling(MOST_ENTRIES);
    }

    /**
     * Checks a network in training on some examples, and the loss on what the network says of them. Leaves the network
     * as it was. Returns whether no gradient is wrong.
     */
    boolean print(Layer network, Loss loss, Examples examples) {
        ModelState state = ModelState.of(network);
        try {
            return printAll(network, loss, examples);
        } finally {
            state.restore();
        }
    }

    private boolean printAll(Layer network, Loss loss, Examples examples) {
        out.println(String.format(LINE,
                "", "gradient check", "variable", "entries", "worst error", "would notice", "verdict"));
        Mode mode = Mode.training(0);
        Pass pass = network.forward(examples.x(), mode);
        boolean right = true;
        for (Pass.Child child : pass.children()) {
            right &= print(child.name(), child.layer(), check.check(child.layer(), child.input(), mode));
        }
        right &= print("", loss, check.check(loss, pass.output(), examples.target()));
        out.println();
        return right;
    }

    private boolean print(String name, Object part, Report report) {
        for (VariableReport variable : report.variables()) {
            boolean first = variable == report.variables().get(0);
            out.println(String.format(Locale.ROOT, LINE, first ? name : "", first ? part : "", variable.variable(),
                    entries(variable), number(variable.worstError()), number(variable.power()), variable.verdict()));
        }
        out.flush();
        return report.verdict() != Verdict.WRONG;
    }

    private static String entries(VariableReport variable) {
        int checked = variable.entries().size();
        long all = variable.shape().entries();
        return checked == all ? String.valueOf(all) : checked + " of " + all;
    }

    private static String number(double relative) {
        return relative == 0 ? "0" : String.format(Locale.ROOT, "%.1e", relative);
    }
}
