package nn.examples;

import java.io.PrintWriter;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;
import nn.optim.Examples;

/**
 * The gradient check of a network, layer by layer, as a table: a line for each variable. Each layer is checked on what
 * it is given when the network sees the examples; of a large variable, only 100 entries, drawn at random, are checked.
 */
final class GradientTable {

    private static final int MOST_ENTRIES = 100;
    private static final String LEAD = "%3s  %-22s";
    private static final int LEAD_WIDTH = 27;
    private static final int VARIABLE_WIDTH = 10;

    private final GradientCheck check;
    private final PrintWriter out;
    private final GradientLines lines;

    GradientTable(PrintWriter out, long seed) {
        this.out = out;
        this.lines = new GradientLines(out, Ink.plain(), LEAD_WIDTH, VARIABLE_WIDTH);
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
        lines.heading(LEAD.formatted("", "gradient check"));
        Mode mode = Mode.training(0);
        Pass pass = network.forward(examples.x(), mode);
        boolean right = true;
        for (Pass.Child child : pass.children()) {
            right &= print(child.name(), child.part(), check.check(child, mode));
        }
        right &= print("", loss, check.check(loss, pass.output(), examples.target()));
        out.println();
        return right;
    }

    private boolean print(String name, Object part, Report report) {
        lines.print(LEAD.formatted(name, part), report);
        return report.verdict() != Verdict.WRONG;
    }
}
