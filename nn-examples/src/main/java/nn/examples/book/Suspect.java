package nn.examples.book;

import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.Entry;
import nn.gradcheck.GradientCheck;
import nn.layers.losses.MeanSquaredError;

/** One entry of a parameter's gradient, under a mean squared error, and what may make it look wrong. */
record Suspect(String cause, Layer network, Matrix x, Matrix target, String parameter, int row, int column) {

    private static final Loss LOSS = new MeanSquaredError();
    private static final Mode MODE = Mode.training(1);
    private static final double STEP = 1e-5;
    private static final double FLOOR = 1e-8;

    /** As courses teach it: {@code |a − n| / max(1e-8, |a| + |n|)}, with one central difference n of step 1e-5. */
    double relativeError() {
        return relativeError(STEP);
    }

    /** The same with another step. */
    double relativeError(double step) {
        double a = claimed();
        double n = (loss(step) - loss(-step)) / (2 * step);
        return Math.abs(a - n) / Math.max(FLOOR, Math.abs(a) + Math.abs(n));
    }

    private double claimed() {
        Pass pass = network.forward(x, MODE);
        Matrix dy = LOSS.gradient(pass.output(), target);
        return pass.backward(dy).of(network.parameters().get(parameter)).get(row, column);
    }

    /** With the entry moved so far, and moved back. */
    private double loss(double step) {
        Parameter p = network.parameters().get(parameter);
        Matrix value = p.value();
        p.set(value.with(row, column, value.get(row, column) + step));
        double loss = LOSS.value(network.forward(x, MODE).output(), target);
        p.set(value);
        return loss;
    }

    /** What the gradient check says of it. */
    Entry entry() {
        return new GradientCheck(42).check(network, LOSS, x, target, MODE).variables().stream()
                .filter(variable -> variable.variable().equals(parameter))
                .flatMap(variable -> variable.entries().stream())
                .filter(entry -> entry.row() == row && entry.column() == column)
                .findFirst().orElseThrow();
    }
}
