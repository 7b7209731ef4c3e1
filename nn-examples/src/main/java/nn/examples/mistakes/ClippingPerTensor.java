package nn.examples.mistakes;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.layers.Dense;
import nn.optim.GradientClipping;
import nn.optim.GradientDescent;
import nn.optim.Optimizer;

/** Clipping with one mistake: each parameter's gradient is shortened by itself, and the direction of all is lost. */
final class ClippingPerTensor implements Optimizer {

    private static final double LIMIT = 5;

    private final Layer model;
    private final Optimizer rule;
    private final double limit;

    ClippingPerTensor(Layer model, Optimizer rule, double limit) {
        this.model = model;
        this.rule = rule;
        this.limit = limit;
    }

    @Override
    public void step(Gradients gradients) {
        Gradients clipped = Gradients.withoutInput("clipped gradients");
        for (Parameter p : model.parameters().values()) {
            Matrix g = gradients.of(p);
            // wrong: the norm of this gradient alone
            double norm = Math.sqrt(g.hadamard(g).sum());
            clipped = clipped.and(p, norm > limit ? g.times(limit / norm) : g);
        }
        rule.step(clipped);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** How far three weights and a bias move along gradients of the norms 6 and 8. */
    static String report() {
        Dense right = dense();
        Dense wrong = dense();
        return String.join(System.lineSeparator(),
                "                    weight                     bias    norm",
                line("gradients", Matrix.rowOf(2, 4, -4, 8)),
                line("byNorm", moved(right, GradientClipping.byNorm(right, new GradientDescent(right, 1), LIMIT))),
                line("per tensor", moved(wrong, new ClippingPerTensor(wrong, new GradientDescent(wrong, 1), LIMIT))));
    }

    static Dense dense() {
        return new Dense(Matrix.zeros(3, 1), Matrix.zeros(1, 1));
    }

    /** The weights and the bias of a layer that were zero before a step with the rate 1, turned round. */
    static Matrix moved(Dense dense, Optimizer optimizer) {
        Parameter weight = dense.parameters().get("weight");
        Parameter bias = dense.parameters().get("bias");
        optimizer.step(Gradients.withoutInput("given gradients")
                .and(weight, Matrix.columnOf(2, 4, -4)).and(bias, Matrix.rowOf(8)));
        return weight.value().transpose().beside(bias.value()).times(-1);
    }

    private static String line(String name, Matrix entries) {
        return String.format(Locale.ROOT, "%-12s", name) + DoubleStream.of(entries.toArray())
                .mapToObj(entry -> String.format(Locale.ROOT, "%9.4f", entry)).collect(Collectors.joining())
                + String.format(Locale.ROOT, "%9.4f", Math.sqrt(entries.hadamard(entries).sum()));
    }
}
