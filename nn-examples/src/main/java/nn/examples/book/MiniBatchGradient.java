package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.BatchNorm.RunningVariance;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Examples;

/**
 * Four examples, one weight w = 1, the mean of (wx − t)²: the gradient over all of them and over parts of them. Through
 * batch normalisation in training, a row depends on the others of its batch, and the parts do not add up to the whole.
 */
public final class MiniBatchGradient {

    static final Examples DATA = new Examples(Matrix.columnOf(1, 2, 3, 4), Matrix.columnOf(0, 3, 2, 2));

    private static final Loss LOSS = new MeanSquaredError();
    private static final List<int[]> PAIRS =
            List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3}, new int[] {1, 2}, new int[] {1, 3},
                    new int[] {2, 3});

    private final Dense dense = new Dense(Matrix.rowOf(1), Matrix.rowOf(0));
    private final Layer model;
    private final Mode mode;

    private MiniBatchGradient(List<Layer> before, Mode mode) {
        this.model = new Sequential(Stream.concat(before.stream(), Stream.of(dense)).toList());
        this.mode = mode;
    }

    static MiniBatchGradient plain() {
        return new MiniBatchGradient(List.of(), Mode.training(1));
    }

    static MiniBatchGradient throughBatchNormInTraining() {
        return new MiniBatchGradient(List.of(new BatchNorm(1)), Mode.training(1));
    }

    /** With momentum 1, one pass is enough to give the averages the values of all four. */
    static MiniBatchGradient throughBatchNormInInference() {
        BatchNorm norm = new BatchNorm(1, 1e-5, 1, RunningVariance.BIASED);
        norm.forward(DATA.x(), Mode.training(1));
        return new MiniBatchGradient(List.of(norm), Mode.inference());
    }

    /** ∂L/∂w of the mean over the examples at these places. */
    double gradient(int... places) {
        Examples batch = DATA.at(places);
        Pass pass = model.forward(batch.x(), mode);
        Gradients gradients = pass.backward(LOSS.gradient(pass.output(), batch.target()));
        return gradients.of(dense.parameters().get("weight")).get(0, 0);
    }

    double whole() {
        return gradient(0, 1, 2, 3);
    }

    /** The mean of the gradients over the parts, each weighted by its size. */
    double weightedMean(List<int[]> parts) {
        return parts.stream().mapToDouble(part -> part.length * gradient(part)).sum()
                / parts.stream().mapToInt(part -> part.length).sum();
    }

    double plainMean(List<int[]> parts) {
        return parts.stream().mapToDouble(this::gradient).average().orElseThrow();
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
        System.out.println(batchNorm());
    }

    static String report() {
        return Stream.of(
                "batches                gradients                              mean   weighted by size",
                line("1, 2, 3, 4", IntStream.range(0, 4).mapToObj(i -> new int[] {i}).toList()),
                line("1 2, 3 4", List.of(PAIRS.get(0), PAIRS.get(5))),
                line("1 2 3, 4", List.of(new int[] {0, 1, 2}, new int[] {3})),
                line("each pair", PAIRS),
                line("1 2 3 4", List.of(new int[] {0, 1, 2, 3}))).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(String name, List<int[]> parts) {
        MiniBatchGradient plain = plain();
        String gradients = cells("%6.2f", parts.stream().mapToDouble(plain::gradient).toArray());
        return String.format(Locale.ROOT, "%-17s%-36s%13.2f%19.2f", name, gradients,
                plain.plainMean(parts), plain.weightedMean(parts));
    }

    static String batchNorm() {
        return Stream.of(
                "                            1 2      3 4   their mean   all four",
                halves("without batch norm   ", plain()),
                halves("with it, in training ", throughBatchNormInTraining()),
                halves("with it, in inference", throughBatchNormInInference()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String halves(String name, MiniBatchGradient way) {
        List<int[]> halves = List.of(PAIRS.get(0), PAIRS.get(5));
        return name + cells("%9.3f", halves.stream().mapToDouble(way::gradient).toArray())
                + cells("%12.3f", way.weightedMean(halves), way.whole());
    }

    private static String cells(String format, double... values) {
        return DoubleStream.of(values).mapToObj(v -> String.format(Locale.ROOT, format, v))
                .collect(Collectors.joining());
    }
}
