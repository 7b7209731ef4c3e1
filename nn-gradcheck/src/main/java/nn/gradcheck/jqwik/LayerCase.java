package nn.gradcheck.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.core.Shape;

/**
 * A layer with random parameters and statistics, and an input for it.
 *
 * <p>Parameters have random signs and magnitudes of 0.5 to 1.5, statistics lie in that range too: away from the 0 and 1
 * at which a forgotten factor or term does not show.
 */
record LayerCase(Layer layer, Matrix x, long seed) {

    static LayerCase of(LayerContract contract, Matrix x, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Layer layer = contract.layer(x.columns(), random);
        redraw(layer, random);
        return new LayerCase(layer, x, seed);
    }

    /** Gives every parameter and every running average another value. */
    static void redraw(Layer layer, RandomGenerator random) {
        for (Parameter p : layer.parameters().values()) {
            p.set(signed(p.value().shape(), random));
        }
        for (RunningAverage average : layer.statistics().values()) {
            Shape shape = average.value().shape();
            average.set(Matrix.draw(shape.rows(), shape.columns(), () -> away(random)));
        }
    }

    private static Matrix signed(Shape shape, RandomGenerator random) {
        return Matrix.draw(shape.rows(), shape.columns(), () -> (random.nextBoolean() ? 1 : -1) * away(random));
    }

    private static double away(RandomGenerator random) {
        return 0.5 + random.nextDouble();
    }

    /** A source for other values of the same layer. */
    RandomGenerator random() {
        return new SplittableRandom(~seed);
    }

    Matrix upstream(Matrix y) {
        return signed(y.shape(), random());
    }

    Map<String, Parameter> parameters() {
        return layer.parameters();
    }

    /** All gradients of a pass: of the input, if it has one, then of each parameter. */
    List<Matrix> gradients(Pass pass, Matrix dy) {
        Gradients gradients = pass.backward(dy);
        List<Matrix> all = new ArrayList<>(gradients.hasInput() ? List.of(gradients.input()) : List.of());
        parameters().values().forEach(p -> all.add(gradients.of(p)));
        return all;
    }

    @Override
    public String toString() {
        return "%s of seed %d, x = %s".formatted(layer, seed, x);
    }
}
