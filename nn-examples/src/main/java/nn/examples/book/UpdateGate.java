package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** {@code 1 − σ(a)} and {@code σ(−a)}: the same number on paper, but the difference loses its digits. */
public final class UpdateGate {

    private UpdateGate() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static double sigmoid(double a) {
        return 1 / (1 + StrictMath.exp(-a));
    }

    private static String line(double a) {
        return String.format(Locale.ROOT, "%4.0f %16.8e %16.8e", a, 1 - sigmoid(a), sigmoid(-a));
    }

    static String report() {
        return "   a         1 - s(a)            s(-a)\n"
                + DoubleStream.of(2, 20, 34, 40).mapToObj(UpdateGate::line).collect(Collectors.joining("\n"));
    }
}
