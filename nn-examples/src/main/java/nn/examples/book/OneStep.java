package nn.examples.book;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Optimizer;

/** The step that all training consists of, taken a few times: a line through three points of {@code y = 2x + 1}. */
public final class OneStep {

    private static final Examples POINTS = new Examples(Matrix.columnOf(0, 1, 2), Matrix.columnOf(1, 3, 5));
    private static final Loss LOSS = new MeanSquaredError();
    private static final double RATE = 0.1;
    private static final int STEPS = 4;

    private OneStep() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static void step(Layer model, Loss loss, Optimizer optimizer, Examples batch, Mode mode) {
        Pass pass = model.forward(batch.x(), mode);
        Matrix dy = loss.gradient(pass.output(), batch.target());
        Gradients gradients = pass.backward(dy);
        optimizer.step(gradients);
    }

    /** Weight, bias and loss, before the first step and after each. */
    static String report() {
        Dense model = new Dense(1, 1, new SplittableRandom(1));
        model.parameters().values().forEach(parameter -> parameter.set(Matrix.zeros(1, 1)));
        Optimizer optimizer = new GradientDescent(model, RATE);
        StringBuilder text = new StringBuilder("step  weight    bias     loss").append(line(0, model));
        for (int k = 1; k <= STEPS; k++) {
            step(model, LOSS, optimizer, POINTS, Mode.training(k));
            text.append(line(k, model));
        }
        return text.toString();
    }

    private static String line(int step, Layer model) {
        Map<String, Parameter> parameters = model.parameters();
        Matrix y = model.forward(POINTS.x(), Mode.inference()).output();
        return String.format(Locale.ROOT, "%n%4d  %6.4f  %6.4f  %7.4f", step,
                parameters.get("weight").value().get(0, 0), parameters.get("bias").value().get(0, 0),
                LOSS.value(y, POINTS.target()));
    }
}
