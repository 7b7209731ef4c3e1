package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Entries;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.Huber;
import nn.layers.losses.MeanSquaredError;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.NegativeLogLikelihood;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Where a network is wrong and sure of it, at numbers up to ±1000, a loss is large but still tells the way down. */
class FarOutLossesTest {

    @Provide
    Arbitrary<Loss> losses() {
        return Arbitraries.of(List.of(new SoftmaxCrossEntropy(), new SoftmaxCrossEntropy(0.1),
                new NegativeLogLikelihood(), new BinaryCrossEntropy(), new MultiClassHinge(), new Huber(),
                new MeanSquaredError()));
    }

    @Property
    void valueAndGradientAreFinite(@ForAll("losses") Loss loss,
            @ForAll @Entries(min = -1000, max = 1000) Matrix prediction, @ForAll long seed) {
        Matrix target = ClassTargets.labels(prediction, new SplittableRandom(seed));
        assertTrue(Double.isFinite(loss.value(prediction, target)), loss + " is not finite");
        assertTrue(loss.gradient(prediction, target).isFinite(), "the gradient of " + loss + " is not finite");
    }
}
