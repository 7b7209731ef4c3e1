package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How large the Jacobian of a dense layer would be, and how large the gradient that training needs. */
public final class JacobianSizes {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private JacobianSizes() {}

    /** A dense layer and the rows of its batch. */
    record Case(int rows, int inputs, int outputs) {

        /** One for each pair of an entry of y and an entry of x. */
        double entries() {
            return (double) rows * outputs * rows * inputs;
        }

        /** Only what stands in one row depends on each other. */
        double partNotZero() {
            return 1.0 / rows;
        }

        double gradient() {
            return (double) rows * inputs;
        }
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.concat(
                Stream.of("rows   layer          its Jacobian       in memory   not zero   the gradient in memory"),
                Stream.of(new Case(2, 3, 4), new Case(100, 784, 128), new Case(64, 4096, 4096))
                        .map(JacobianSizes::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Case c) {
        return String.format(Locale.ROOT, "%4d   %-14s %-15s %12s%11s%25s",
                c.rows(), c.inputs() + " -> " + c.outputs(), c.rows() * c.outputs() + " x " + c.rows() * c.inputs(),
                memory(c.entries()), String.format(Locale.ROOT, "%.1f %%", 100 * c.partNotZero()),
                memory(c.gradient()));
    }

    /** Of numbers of eight bytes each, in the largest unit of which there is one. */
    private static String memory(double entries) {
        double bytes = Double.BYTES * entries;
        int thousands = (int) Math.floor(Math.log10(bytes) / 3);
        return String.format(Locale.ROOT, "%.0f %s", bytes / Math.pow(1000, thousands), UNITS.get(thousands));
    }
}
