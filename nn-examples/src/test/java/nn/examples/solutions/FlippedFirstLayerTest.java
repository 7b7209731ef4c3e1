package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.examples.book.Contestant;
import nn.examples.data.Digits;
import nn.optim.Examples;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.junit.jupiter.api.Test;

/**
 * Let a be the first layer's part of the gradient and b the rest. Without a, the cosine is
 * {@code c = b·b / (‖b‖ ‖t‖) = ‖b‖ / ‖t‖}. With −a it is {@code (b·b − a·a) / ‖t‖² = c² − (1 − c²) = 2c² − 1}: with
 * 0.62 that is −0.23, more than a right angle, and the loss rises at first.
 */
class FlippedFirstLayerTest {

    private final Examples digits = Digits.read().training().at(IntStream.range(0, 320).toArray());
    private final Layer network = Contestant.RIGHT.network(new SplittableRandom(1));
    private final Gradients gradients = gradients();

    private Gradients gradients() {
        Pass pass = network.forward(digits.x(), Mode.training(1));
        return pass.backward(Contestant.RIGHT.loss().gradient(pass.output(), digits.target()));
    }

    /** The gradient as one vector, with the first layer's part of it times a factor. */
    private double[] claimed(double factor) {
        return network.parameters().entrySet().stream().flatMapToDouble(entry -> {
            Matrix part = gradients.of(entry.getValue());
            return DoubleStream.of(part.times(entry.getKey().startsWith("0.") ? factor : 1).toArray());
        }).toArray();
    }

    private static double cosine(double[] g, double[] t) {
        return new ArrayRealVector(g).cosine(new ArrayRealVector(t));
    }

    /** Sums of 4810 products: each is off by as many roundings of 1e-16 at most. */
    @Test
    void theCosineOfTheFlippedOneFollowsFromThatWithoutTheFirstLayer() {
        double c = cosine(claimed(0), claimed(1));
        assertEquals(0.62, c, 0.005);
        double flipped = cosine(claimed(-1), claimed(1));
        assertEquals(2 * c * c - 1, flipped, 1e-12);
        assertTrue(flipped < 0);
    }

    /** A short step against the flipped gradient makes the loss larger. */
    @Test
    void theLossRises() {
        double before = loss();
        move("0.weight", 1e-3);
        move("0.bias", 1e-3);
        move("2.weight", -1e-3);
        move("2.bias", -1e-3);
        assertTrue(loss() > before);
    }

    private double loss() {
        Matrix logits = network.forward(digits.x(), Mode.inference()).output();
        return Contestant.RIGHT.loss().value(logits, digits.target());
    }

    private void move(String name, double factor) {
        Matrix value = network.parameters().get(name).value();
        network.parameters().get(name).set(value.plusScaled(factor, gradients.of(network.parameters().get(name))));
    }
}
