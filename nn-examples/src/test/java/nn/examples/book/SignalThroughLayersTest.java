package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** What the variance of the weights does to a signal, as the derivation foretells it. */
class SignalThroughLayersTest {

    private static Pass pass(String name) {
        return SignalThroughLayers.pass(SignalThroughLayers.STARTS.stream()
                .filter(start -> start.name().equals(name)).findFirst().orElseThrow());
    }

    /** Twenty layers of 64 units scatter by some ten percent each. */
    @Test
    void heKeepsTheSizeBothWays() {
        Pass pass = pass("he, relu");
        assertEquals(1, SignalThroughLayers.sizeAfter(pass, 1), 0.1);
        assertTrue(SignalThroughLayers.sizeAfter(pass, 20) > 0.3 && SignalThroughLayers.sizeAfter(pass, 20) < 3);
        assertTrue(SignalThroughLayers.gradientSize(pass) > 0.3 && SignalThroughLayers.gradientSize(pass) < 3);
    }

    /** All weights a hundred times as large: ReLU lets factors through, so the signal is 100²⁰ times as large. */
    @Test
    void aFactorOfTheWeightsIsRaisedToTheDepth() {
        double small = SignalThroughLayers.sizeAfter(pass("deviation 0.01, relu"), SignalThroughLayers.DEPTH);
        double large = SignalThroughLayers.sizeAfter(pass("deviation 1, relu"), SignalThroughLayers.DEPTH);
        assertEquals(40, Math.log10(large / small), 1e-9);
    }

    /** With equally many inputs and outputs, Glorot's variance is half of He's: a factor √½ a layer. */
    @Test
    void glorotHalvesTheSquareAtEveryRelu() {
        double he = SignalThroughLayers.sizeAfter(pass("he, relu"), SignalThroughLayers.DEPTH);
        double glorot = SignalThroughLayers.sizeAfter(pass("glorot, relu"), SignalThroughLayers.DEPTH);
        assertEquals(Math.pow(2, -10), glorot / he, 1e-12);
    }

    @Test
    void tanhHidesWeightsThatAreTooLarge() {
        Pass pass = pass("deviation 1, tanh");
        assertEquals(0.95, SignalThroughLayers.sizeAfter(pass, 20), 0.02);
        assertTrue(SignalThroughLayers.gradientSize(pass) > 1e4);
    }
}
