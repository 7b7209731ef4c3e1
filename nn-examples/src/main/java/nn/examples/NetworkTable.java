package nn.examples;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import nn.core.Layer;
import nn.core.Part;

/** A network as a table: a line for each layer, with the number of its parameters. */
final class NetworkTable {

    private NetworkTable() {}

    static void print(PrintWriter out, Layer network) {
        out.println(String.format("%3s  %-22s %10s", "", "network", "parameters"));
        for (Map.Entry<String, ? extends Part> child : network.children().entrySet()) {
            line(out, child.getKey(), child.getValue().toString(), parameters(child.getValue()));
        }
        line(out, "", "in all", parameters(network));
        out.println();
    }

    private static void line(PrintWriter out, String name, String text, long parameters) {
        out.println(String.format(Locale.ROOT, "%3s  %-22s %10d", name, text, parameters));
    }

    static long parameters(Part part) {
        return part.parameters().values().stream()
                .map(parameter -> parameter.value())
                .mapToLong(value -> value.shape().entries())
                .sum();
    }
}
