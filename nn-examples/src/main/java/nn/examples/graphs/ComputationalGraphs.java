package nn.examples.graphs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.core.Pass;

/**
 * The computational graphs of the lectures, differentiated in both modes, and what each mode costs.
 *
 * <p>Reverse mode computes every gate twice, once forwards and once back, whatever the number of inputs. Forward mode
 * computes every gate once for each input. So networks, which have many inputs and one loss, learn in reverse mode.
 */
public final class ComputationalGraphs {

    private static final MathContext DIGITS = new MathContext(6);

    private ComputationalGraphs() {}

    /**
     * Prints {@link #report}.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** {@return the values and gradients, the costs, and one of the graphs as Mermaid text} */
    public static String report() {
        return String.join(System.lineSeparator(), gradients(), "", costs(), "",
                Lecture.PRODUCT.formula() + " as a graph, for a mermaid fence:", "", mermaid());
    }

    /** {@return {@code (x + y) z} with its values and gradients, for a fence of the kind mermaid} */
    public static String mermaid() {
        return mermaid(Lecture.PRODUCT.name());
    }

    /** The graph of one of the lectures' functions, such as QUOTIENT. */
    static String mermaid(String... name) {
        Lecture f = Lecture.valueOf(name[0]);
        ReverseMode reverse = new ReverseMode(f);
        Pass pass = reverse.forward(f.point());
        return reverse.graph().mermaid(pass, Matrix.rowOf(1)).stripTrailing();
    }

    /** The value and the gradient of one of them. */
    static String gradient(String... name) {
        return gradient(Lecture.valueOf(name[0]));
    }

    private static String gradients() {
        return Stream.of(Lecture.values()).map(ComputationalGraphs::gradient)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }

    private static String gradient(Lecture f) {
        ReverseMode reverse = new ReverseMode(f);
        double value = reverse.forward(f.point()).output().get(0, 0);
        return String.join(System.lineSeparator(),
                f.formula() + " at " + assignments(f.inputs(), f.point()),
                "value         " + number(value),
                "reverse mode  " + assignments(f.inputs().stream().map("d"::concat).toList(),
                        reverse.gradient(f.point())),
                "forward mode  " + assignments(f.inputs().stream().map("d"::concat).toList(),
                        new ForwardMode().gradient(f, f.point())));
    }

    private static String assignments(List<String> names, List<Double> values) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " = " + number(values.get(i))).collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** {@return the number of gates computed, counted while the gradient is, for neurons of growing size} */
    public static String costs() {
        return Stream.concat(Stream.of("neuron's inputs and weights   gates   forward mode   reverse mode"),
                Stream.of(1, 10, 100, 1000).map(ComputationalGraphs::cost))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String cost(int n) {
        ScalarFunction neuron = new LongNeuron(n);
        List<Double> x = Collections.nCopies(2 * n, 0.5);
        ForwardMode forward = new ForwardMode();
        forward.gradient(neuron, x);
        ReverseMode reverse = new ReverseMode(neuron);
        reverse.gradient(x);
        return String.format(Locale.ROOT, "%27d %7d %14d %14d",
                2 * n, reverse.graph().children().size(), forward.gates(), reverse.gates());
    }
}
