package nn.examples.book;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.numeric.Difference;
import nn.gradcheck.numeric.Gradient;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;

/** The gradient of a small network by differences and by backpropagation: forward passes counted, results compared. */
final class CostOfGradients {

    private static final double H = 1e-5;

    private final RandomGenerator random = new SplittableRandom(1);
    private final Layer network =
            new Sequential(new Dense(20, 10, random), new Tanh(), new Dense(10, 5, random));
    private final Loss loss = new MeanSquaredError();
    private final Matrix x = Matrix.draw(8, 20, random::nextGaussian);
    private final Matrix target = Matrix.draw(8, 5, random::nextGaussian);
    private final AtomicInteger forwards = new AtomicInteger();

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    private Pass forward() {
        forwards.incrementAndGet();
        return network.forward(x, Mode.inference());
    }

    private double lossWith(Parameter parameter, Matrix value) {
        parameter.set(value);
        return loss.value(forward().output(), target);
    }

    Matrix byDifferences(Parameter parameter) {
        Matrix value = parameter.value();
        Matrix gradient = Gradient.of(moved -> lossWith(parameter, moved), value, Difference.CENTRAL, H);
        parameter.set(value);
        return gradient;
    }

    Gradients byBackpropagation() {
        Pass pass = forward();
        return pass.backward(loss.gradient(pass.output(), target));
    }

    Iterable<Parameter> parameters() {
        return network.parameters().values();
    }

    /** How often forward has run since this was last asked. */
    int forwardPasses() {
        return forwards.getAndSet(0);
    }

    static String report() {
        CostOfGradients cost = new CostOfGradients();
        Gradients exact = cost.byBackpropagation();
        int passes = cost.forwardPasses();
        long entries = 0;
        double apart = 0;
        for (Parameter parameter : cost.parameters()) {
            entries += parameter.value().shape().entries();
            apart = Math.max(apart, cost.byDifferences(parameter).minus(exact.of(parameter)).maxAbs());
        }
        return String.join(System.lineSeparator(),
                "parameters        " + entries,
                "differences       " + cost.forwardPasses() + " forward passes",
                "backpropagation   " + passes + " forward pass and 1 backward pass",
                String.format(Locale.ROOT, "they differ by at most %.1e", apart));
    }
}
