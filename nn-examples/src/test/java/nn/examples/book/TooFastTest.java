package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Too large a rate is stopped, with the layer's name; a smaller one is not. */
class TooFastTest {

    @Test
    void itIsStoppedAtTheLayerThatOverflows() {
        assertTrue(TooFast.report().contains("the loss became Infinity in epoch 2, step 2;"
                + " the first output that is not finite is that of 2: Dense(8 -> 1)."), TooFast.report());
    }

    @Test
    void aSmallRateRunsThroughAllStepsOfThreeEpochs() {
        assertEquals(12, TooFast.train(0.03).lines().filter(line -> line.startsWith("epoch")).count());
        assertEquals(12, TooFast.train(0.03).lines().count());
    }
}
