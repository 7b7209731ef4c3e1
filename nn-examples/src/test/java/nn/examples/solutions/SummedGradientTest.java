package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.examples.book.Contestant;
import nn.examples.data.Digits;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.Momentum;
import nn.optim.Trainer;
import nn.optim.TrainingListener;
import org.junit.jupiter.api.Test;

/**
 * It learns. As long as every batch has 32 rows, a sum at a thirty-second of the rate is the mean at the whole rate, to
 * the last bit, since 32 is a power of two. 1,438 images leave a last batch of 30, whose step comes out 30/32 as long.
 */
class SummedGradientTest {

    private static final Examples DIGITS = Digits.read().training();
    private static final double RATE = 0.05;

    private static double[] weightsAfterAnEpoch(Contestant contestant, double rate, int images) {
        Layer network = contestant.network(new SplittableRandom(1));
        Examples some = DIGITS.at(IntStream.range(0, images).toArray());
        new Trainer(network, contestant.loss(), new Momentum(network, rate), Batches.mini(32), 1)
                .train(some, 1, TrainingListener.silent());
        Matrix last = network.parameters().get("2.weight").value();
        return last.toArray();
    }

    @Test
    void withFullBatchesItIsTheRightNetwork() {
        // a mean is a product with 1/32, and exact
        assertArrayEquals(weightsAfterAnEpoch(Contestant.RIGHT, RATE, 320),
                weightsAfterAnEpoch(Contestant.SUMMED, RATE / 32, 320));
    }

    @Test
    void aLastBatchOfThirtyMakesTheDifference() {
        assertEquals(30, DIGITS.size() % 32);
        assertNotEquals(weightsAfterAnEpoch(Contestant.RIGHT, RATE, 350)[0],
                weightsAfterAnEpoch(Contestant.SUMMED, RATE / 32, 350)[0]);
    }
}
