package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Verdict;
import nn.layers.Dropout;
import org.junit.jupiter.api.Test;

class DropoutMistakesTest {

    private static final Matrix X = Matrix.of(3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    private static Verdict verdict(Layer layer, Mode mode) {
        return new GradientCheck(1).check(layer, X, mode).verdict();
    }

    @Test
    void theCheckSeesANewMaskAndAForgottenScale() {
        assertEquals(Verdict.WRONG, verdict(new DropoutNewMaskInBackward(), Mode.training(1)));
        assertEquals(Verdict.WRONG, verdict(new DropoutUnscaledInBackward(), Mode.training(1)));
        assertTrue(DropoutUnscaledInBackward.report().contains("the true one times 0.5000"));
    }

    /** Of ten thousand draws, a share of a half is off by 0.025, five deviations, once in a million. */
    @Test
    void theMeanSeesWhatTheCheckCannot() {
        Layer wrong = new DropoutWithoutScale();
        assertTrue(new GradientCheck(1).check(wrong, X, Mode.training(1)).passed());
        assertTrue(new GradientCheck(1).check(wrong, X, Mode.inference()).passed());
        assertEquals(0.5, DropoutWithoutScale.mean(wrong, Mode.training(1)), 0.025);
        assertEquals(1, DropoutWithoutScale.mean(wrong, Mode.inference()));
        assertEquals(1, DropoutWithoutScale.mean(new Dropout(0.5), Mode.training(1)), 0.05);
    }
}
