package nn.examples;

import java.io.PrintWriter;
import nn.core.Layer;
import nn.optim.Examples;

/** Every gradient of a network beside its central difference. */
final class GradientTable {

    private GradientTable() {}

    /** Prints a line for each variable of each layer: variable, entries, worst error, verdict. Nothing is checked yet. */
    static void print(PrintWriter out, Layer network, Examples rows) {}
}
