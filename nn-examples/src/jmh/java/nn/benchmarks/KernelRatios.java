package nn.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.EveryKernel;

/**
 * How many times faster than the three loops our other kernels are, in one run. The virtual machine decides by itself
 * what becomes vector instructions: a change of a kernel that prevents it shows here, as a third of the figure.
 *
 * <p>The kernels take turns; a figure is the median over the rounds. With {@code --add-modules jdk.incubator.vector}
 * the kernel on the Vector API takes part.
 */
public final class KernelRatios {

    private static final int ROUNDS = 9;
    private static final double SECONDS = 0.1;

    private KernelRatios() {}

    public static void main(String... arguments) {
        for (Factors factors : Factors.values()) {
            System.out.print(row(factors, EveryKernel.products(factors.first(), factors.second())));
        }
    }

    private static String row(Factors factors, Map<String, Supplier<double[]>> products) {
        List<Double> times = medians(products.values());
        StringBuilder row = new StringBuilder("%-16s".formatted(factors));
        int kernel = 0;
        for (String name : products.keySet()) {
            double time = times.get(kernel++);
            row.append(String.format(Locale.ROOT, "  %s %.0f µs (%.1f x)", name, time, times.get(0) / time));
        }
        return row.append(System.lineSeparator()).toString();
    }

    private static List<Double> medians(Collection<Supplier<double[]>> products) {
        List<Stopwatch> stopwatches = new ArrayList<>();
        List<List<Double>> times = new ArrayList<>();
        for (Supplier<double[]> product : products) {
            stopwatches.add(new Stopwatch(product));
            times.add(new ArrayList<>());
        }
        stopwatches.forEach(stopwatch -> stopwatch.microseconds(10 * SECONDS));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < stopwatches.size(); i++) {
                times.get(i).add(stopwatches.get(i).microseconds(SECONDS));
            }
        }
        return times.stream().map(Medians::median).toList();
    }
}
