package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import nn.core.Matrix;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

/** Units that start equal stay equal, and random ones learn. */
class EqualWeightsTest {

    private static long different(Sequential network) {
        return DoubleStream.of(EqualWeights.hiddenWeights(network).row(0).toArray()).distinct().count();
    }

    /** Nothing but the output's bias can move, and a half is best for two yes and two no. */
    @Test
    void zerosLearnNothing() {
        Sequential network = EqualWeights.learned(EqualWeights.Start.ZEROS);
        assertEquals(Matrix.zeros(2, 4), EqualWeights.hiddenWeights(network));
        assertEquals(0.25, EqualWeights.loss(network), 1e-12);
    }

    @Test
    void equalWeightsMoveTogether() {
        Sequential network = EqualWeights.learned(EqualWeights.Start.HALVES);
        assertEquals(1, different(network));
        assertTrue(EqualWeights.hiddenWeights(network).get(0, 0) > 1);
        assertTrue(EqualWeights.loss(network) > 0.1);
    }

    @Test
    void randomWeightsLearn() {
        Sequential network = EqualWeights.learned(EqualWeights.Start.RANDOM);
        assertEquals(4, different(network));
        assertEquals(EqualWeights.TARGET, EqualWeights.answers(network).map(Math::rint));
    }
}
