package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.Dense;
import nn.layers.Residual;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** A parameter that is used several times gets the sum of the gradients that copies of it would get. */
class SharedParameterTest {

    private static Layer network(Layer first, Layer second, Layer third) {
        return new Sequential(first, new Tanh(), new Residual(second), new Tanh(), third);
    }

    private static Gradients gradients(Layer layer, Matrix x, long seed) {
        Matrix dy = Matrix.draw(x.rows(), x.columns(), new SplittableRandom(seed)::nextGaussian);
        return layer.forward(x, Mode.training(seed)).backward(dy);
    }

    private static Dense dense(Matrix weight) {
        return new Dense(weight, Matrix.zeros(1, weight.columns()));
    }

    @Property
    void theGradientIsTheSumOverItsUses(@ForAll Matrix x, @ForAll long seed) {
        Matrix weight = Matrix.draw(x.columns(), x.columns(), new SplittableRandom(~seed)::nextGaussian);
        Dense shared = dense(weight);
        Dense first = dense(weight);
        Dense second = dense(weight);
        Dense third = dense(weight);
        Gradients ofShared = gradients(network(shared, shared, shared), x, seed);
        Gradients ofCopies = gradients(network(first, second, third), x, seed);
        assertEquals(ofCopies.input(), ofShared.input());
        for (String name : shared.parameters().keySet()) {
            // Added on the way back, from the last use to the first
            Matrix sum = ofCopies.of(third.parameters().get(name)).plus(ofCopies.of(second.parameters().get(name)))
                    .plus(ofCopies.of(first.parameters().get(name)));
            assertEquals(sum, ofShared.of(shared.parameters().get(name)));
        }
    }
}
