package nn.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nn.benchmarks.Networks.Hidden;
import nn.core.Layer;

/** What is measured next to other libraries, by name. Their scripts give the same names to the same work. */
final class Figures {

    private final Map<String, Supplier<Supplier<?>>> byName = new LinkedHashMap<>();

    /** Every figure, with the way to prepare its work. */
    static Map<String, Supplier<Supplier<?>>> all() {
        Figures figures = new Figures();
        figures.products();
        figures.steps();
        figures.checks();
        return figures.byName;
    }

    private void products() {
        for (Factors factors : Factors.values()) {
            byName.put("product." + name(factors), () -> factors::product);
        }
    }

    private void steps() {
        for (int batch : new int[] {1, 16, 64, 256}) {
            step("step." + batch, () -> Networks.images(Hidden.RELU), batch, 784);
        }
        for (int batch : new int[] {16, 64, 256}) {
            step("step.batch-norm." + batch, () -> Networks.images(Hidden.BATCH_NORM_AND_RELU), batch, 784);
        }
        step("digits.32", Networks::digits, 32, 64);
        step("convolution.64", Networks::convolution, 64, Networks.IMAGE.size());
    }

    private void step(String name, Supplier<Layer> network, int batch, int pixels) {
        byName.put(name, () -> new Step(network.get(), Data.examples(batch, pixels))::take);
    }

    private void checks() {
        for (CheckedLayer layer : CheckedLayer.values()) {
            byName.put("check." + name(layer), () -> layer::check);
        }
    }

    /** BATCH_NORM is batch-norm. */
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
