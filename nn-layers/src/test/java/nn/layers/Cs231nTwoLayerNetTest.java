package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.losses.L2Penalty;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

/**
 * A network of two layers against the figures that Stanford's course CS231n publishes.
 *
 * <p>Source: the check cell "TwoLayerNet" of the assignment notebook FullyConnectedNets (since 2019 two_layer_net),
 * {@code correct_scores} and {@code correct_loss}, MIT licence. The course adds {@code ½ · reg · Σ W²} over both
 * weights to the loss, with reg = 1.
 */
class Cs231nTwoLayerNetTest {

    /** Half a unit of the eighth decimal, the last that is published; the rounding of the sums is below 1e-12. */
    private static final double PUBLISHED_SCORE = 0.5e-8 + 1e-12;

    /** Half a unit of the tenth decimal, and the same rounding. */
    private static final double PUBLISHED_LOSS = 0.5e-10 + 1e-12;

    private final Layer network = new Sequential(
            new Dense(Linspace.of(-0.7, 0.3, 5, 50), Linspace.of(-0.1, 0.9, 1, 50)),
            new Relu(),
            new Dense(Linspace.of(-0.3, 0.4, 50, 7), Linspace.of(-0.9, 0.1, 1, 7)));
    private final Matrix x = Linspace.of(-5.5, 4.5, 5, 3).transpose();
    private final Matrix scores = network.forward(x, Mode.training(0)).output();

    @Test
    void scores() {
        Matrix published = Matrix.of(3, 7,
                11.53165108, 12.29173440, 13.05181771, 13.81190102, 14.57198434, 15.33206765, 16.09215096,
                12.05769098, 12.74614105, 13.43459113, 14.12304120, 14.81149128, 15.49994135, 16.18839143,
                12.58373087, 13.20054771, 13.81736455, 14.43418138, 15.05099822, 15.66781506, 16.28463190);
        Expect.close(published, scores, PUBLISHED_SCORE);
    }

    @Test
    void lossWithoutPenalty() {
        assertEquals(3.4702243556, dataLoss(), PUBLISHED_LOSS);
    }

    @Test
    void lossWithPenalty() {
        assertEquals(26.5948426952, dataLoss() + new L2Penalty(1).value(network), PUBLISHED_LOSS);
    }

    private double dataLoss() {
        return new SoftmaxCrossEntropy().value(scores, OneHot.of(7, 0, 5, 1));
    }
}
