package nn.layers;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

/**
 * Layers against figures that Stanford's course CS231n publishes.
 *
 * <p>Source: the check cells "affine_forward" and "relu_forward" of the assignment notebook FullyConnectedNets (since
 * 2019 also two_layer_net), {@code correct_out}, MIT licence.
 */
class Cs231nLayersTest {

    /** Half a unit of the eighth decimal, the last that is published; the rounding of the sums is below 1e-14. */
    private static final double PUBLISHED = 0.5e-8 + 1e-14;

    @Test
    void affineForward() {
        Matrix x = Linspace.of(-0.1, 0.5, 2, 4 * 5 * 6);
        Layer dense = new Dense(Linspace.of(-0.2, 0.3, 4 * 5 * 6, 3), Linspace.of(-0.3, 0.1, 1, 3));
        Matrix published = Matrix.of(
                new double[] {1.49834967, 1.70660132, 1.91485297},
                new double[] {3.25553199, 3.51413270, 3.77273342});
        Expect.close(published, dense.forward(x, Mode.inference()).output(), PUBLISHED);
    }

    @Test
    void reluForward() {
        Matrix x = Linspace.of(-0.5, 0.5, 3, 4);
        Matrix published = Matrix.of(
                new double[] {0, 0, 0, 0},
                new double[] {0, 0, 0.04545455, 0.13636364},
                new double[] {0.22727273, 0.31818182, 0.40909091, 0.5});
        Expect.close(published, new Relu().forward(x, Mode.inference()).output(), PUBLISHED);
    }
}
