package nn.examples;

import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.optim.DifferentiableFunction;
import nn.optim.Examples;

/**
 * A mean of functions of one variable with two valleys: {@code f(w) = (w² − 1)² / 4 + (0.3 + ā) w}, where each example
 * brings its own a, and ā is their mean.
 *
 * <p>Over all examples ā is 0: there is a shallow valley at w = 0.786, a ridge at 0.339 and a deep valley at −1.125.
 * Where ā is above 0.085, there is no shallow valley. A deep one is there until ā is below −0.685, which is so for no
 * example.
 */
record TwoValleys(Examples examples) implements DifferentiableFunction {

    private static final double TILT = 0.3;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 0.6;
    private static final int PAIRS = 32;

    /** Pairs a and −a, so that their mean is 0. */
    static TwoValleys draw(RandomGenerator random) {
        Matrix a = Matrix.draw(PAIRS, 1, () -> random.nextDouble(SMALLEST, LARGEST));
        Matrix both = a.beside(a.times(-1)).reshape(2 * PAIRS, 1);
        return new TwoValleys(new Examples(both, Matrix.zeros(2 * PAIRS, 1)));
    }

    /** {@code 0.3 + ā}. */
    private double slope() {
        return TILT + examples.x().columnMeans().get(0, 0);
    }

    @Override
    public double value(Matrix w) {
        double v = w.get(0, 0);
        return (v * v - 1) * (v * v - 1) / 4 + slope() * v;
    }

    @Override
    public Matrix gradient(Matrix w) {
        // f′(w) = w³ − w + 0.3 + ā
        return w.map(v -> v * v * v - v + slope());
    }
}
