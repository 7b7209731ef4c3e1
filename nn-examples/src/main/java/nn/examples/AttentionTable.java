package nn.examples;

import java.util.Locale;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.DotProductAttention;

/** Where a sequence looked at itself: for each step, how its attention was shared among all steps. */
final class AttentionTable {

    private AttentionTable() {}

    /**
     * The weights of the first attention inside a pass over sequences of L steps, with a single head and without a
     * mask: L x L, a row for each step that looks, which sums to 1. They are means over the examples.
     */
    static Matrix weights(Pass pass, int steps) {
        Pass.Child attention = inside(pass).filter(child -> child.part() instanceof DotProductAttention)
                .findFirst().orElseThrow();
        return weights(attention.inputs().get(0), attention.inputs().get(1), steps);
    }

    private static Stream<Pass.Child> inside(Pass pass) {
        return pass.children().stream().flatMap(child -> Stream.concat(Stream.of(child), inside(child.pass())));
    }

    /**
     * Queries are N x (L · D), and each key has a value of D columns behind it. With the rows of the identity for
     * values, what attention puts out is its weights: {@code softmax(Q · Kᵀ / √d) · I}.
     */
    private static Matrix weights(Matrix queries, Matrix memory, int steps) {
        int columns = queries.columns() / steps;
        // (N · L) x D
        Matrix keys = memory.reshape(memory.rows() * steps, 2 * columns).columns(0, columns);
        Matrix identity = Matrix.generate(keys.rows(), steps, (i, j) -> i % steps == j ? 1 : 0);
        Matrix labelled = keys.beside(identity).reshape(memory.rows(), steps * (columns + steps));
        Pass pass = new DotProductAttention(columns, steps).forward(queries, labelled, Mode.inference());
        return pass.output().columnMeans().reshape(steps, steps);
    }

    /** The weights in percent, a line for each step that looks; what is rounded to 0 is left out as a dot. */
    static String text(Matrix weights) {
        StringBuilder table = new StringBuilder("      ");
        for (int j = 0; j < weights.columns(); j++) {
            table.append(String.format(Locale.ROOT, "%5d", j + 1));
        }
        for (int i = 0; i < weights.rows(); i++) {
            table.append(String.format(Locale.ROOT, "%n%5d ", i + 1));
            for (int j = 0; j < weights.columns(); j++) {
                long percent = Math.round(100 * weights.get(i, j));
                table.append(String.format(Locale.ROOT, "%5s", percent == 0 ? "." : percent));
            }
        }
        return table.toString();
    }
}
