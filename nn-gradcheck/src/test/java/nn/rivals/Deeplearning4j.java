package nn.rivals;

import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.losses.MeanSquaredError;

/**
 * The parameters of a whole network with its loss: {@code |a − n| / (|a| + |n|) ≤ 1e-3} or {@code |a − n| < 1e-8}, with
 * h = 1e-6. The input gradient is never looked at.
 *
 * <p>So that it sees a layer's input gradient at all, a dense layer with the identity as weight stands in front, which
 * leaves the inputs as they are; behind comes the mean squared error against random labels, unless the layer under test
 * is a loss itself. Not applicable in inference, in which the rule does not run, nor to layers with a kink, which the
 * project keeps out of its own tests.
 *
 * <p>Source: Deeplearning4j 1.0.0, {@code GradientCheckUtil.checkGradients} with the settings of its tests.
 */
record Deeplearning4j() implements Checker {

    private static final double STEP = 1e-6;
    private static final double LARGEST_RELATIVE_ERROR = 1e-3;
    private static final double SMALLEST_ABSOLUTE_ERROR = 1e-8;

    @Override
    public String name() {
        return "Deeplearning4j";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        if (trial.mode() instanceof Mode.Inference || !trial.smooth()) {
            return Outcome.NOT_APPLICABLE;
        }
        Layer network = new Sequential(identity(trial.input().value().columns()), trial.layer());
        return Outcome.of(accepts(network, trial, trial.upstream(random::nextGaussian)));
    }

    private static Layer identity(int columns) {
        return new Dense(Matrix.generate(columns, columns, (i, j) -> i == j ? 1 : 0), Matrix.zeros(1, columns));
    }

    /** The rule on a whole network at the trial's input; labels count only where the trial is no loss. */
    static boolean accepts(Layer network, Trial trial, Matrix labels) {
        Pass pass = network.forward(trial.input().value(), trial.mode());
        Loss loss = new MeanSquaredError();
        Matrix dy = trial.loss() ? labels : loss.gradient(pass.output(), labels);
        Gradients gradients = pass.backward(dy);
        boolean accepted = true;
        for (Parameter parameter : network.parameters().values()) {
            accepted &= accepts(parameter, gradients.of(parameter), () -> {
                Matrix y = network.forward(trial.input().value(), trial.mode()).output();
                return trial.loss() ? y.get(0, 0) : loss.value(y, labels);
            });
        }
        return accepted;
    }

    private interface Score {
        double now();
    }

    private static boolean accepts(Parameter parameter, Matrix claimed, Score score) {
        Matrix value = parameter.value();
        Matrix numeric = Matrix.generate(value.rows(), value.columns(), (i, j) -> {
            parameter.set(value.with(i, j, value.get(i, j) + STEP));
            double plus = score.now();
            parameter.set(value.with(i, j, value.get(i, j) - STEP));
            double minus = score.now();
            parameter.set(value);
            return (plus - minus) / (2 * STEP);
        });
        return claimed.combine(numeric, (a, n) -> close(a, n) ? 0 : 1).sum() == 0;
    }

    private static boolean close(double a, double n) {
        double difference = Math.abs(a - n);
        return difference == 0 || difference / (Math.abs(a) + Math.abs(n)) <= LARGEST_RELATIVE_ERROR
                || difference < SMALLEST_ABSOLUTE_ERROR;
    }
}
