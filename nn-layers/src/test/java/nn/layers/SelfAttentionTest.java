package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.DotProductAttention.Mask;
import org.junit.jupiter.api.Test;

/** A sequence that attends to itself: the same as to another that is equal, but with both gradients in one. */
class SelfAttentionTest {

    private final SplittableRandom random = new SplittableRandom(1);
    private final MultiHeadAttention attention = new MultiHeadAttention(4, 2, Mask.CAUSAL, random);
    private final SelfAttention self = new SelfAttention(attention);
    private final Matrix x = Matrix.draw(2, 12, random::nextGaussian);
    private final Matrix dy = Matrix.draw(2, 12, random::nextGaussian);

    @Test
    void itIsTheAttentionToAnEqualSequence() {
        Pass toItself = self.forward(x, Mode.inference());
        Pass toAnother = attention.forward(x, x, Mode.inference());
        assertEquals(toAnother.output(), toItself.output());
        Gradients gradients = toAnother.backward(dy);
        assertEquals(gradients.first().plus(gradients.second()), toItself.backward(dy).input());
    }

    /** A causal step does not feel what comes after it. */
    @Test
    void aLaterStepChangesNoEarlierOne() {
        Matrix changed = x.columns(0, 8).beside(Matrix.filled(2, 4, 9));
        assertEquals(self.forward(x, Mode.inference()).output().columns(0, 8),
                self.forward(changed, Mode.inference()).output().columns(0, 8));
    }

    @Test
    void parametersAreNamedByTheirPlaces() {
        assertEquals(List.of("attention.query.body.weight", "attention.query.body.bias",
                        "attention.keyValue.body.weight", "attention.keyValue.body.bias",
                        "attention.output.body.weight", "attention.output.body.bias"),
                List.copyOf(self.parameters().keySet()));
    }

    @Test
    void theyPrintAsTheirConstructors() {
        assertEquals("SelfAttention(4, 2, CAUSAL)", self.toString());
        assertEquals("MultiHeadAttention(4, 2, CAUSAL)", attention.toString());
    }

    @Test
    void otherColumnsAreRefused() {
        Expect.refusal("SelfAttention(4, 2, CAUSAL) needs an input with 4 columns for each step, not 2 x 10",
                () -> self.forward(Matrix.zeros(2, 10), Mode.inference()));
        String expectation = "MultiHeadAttention(4, 2, CAUSAL) needs two inputs with equally many rows, with 4 columns"
                + " for each step, not ";
        Expect.refusal(expectation + "2 x 10 and 2 x 4",
                () -> attention.forward(Matrix.zeros(2, 10), Matrix.zeros(2, 4), Mode.inference()));
        Expect.refusal(expectation + "2 x 4 and 2 x 10",
                () -> attention.forward(Matrix.zeros(2, 4), Matrix.zeros(2, 10), Mode.inference()));
        Expect.refusal(expectation + "2 x 4 and 1 x 4",
                () -> attention.forward(Matrix.zeros(2, 4), Matrix.zeros(1, 4), Mode.inference()));
    }
}
