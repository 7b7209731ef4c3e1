package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.layers.DotProductAttention.Mask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoSeesWhomTest {

    /** To a later step leads no gradient at all, not even a small one. */
    @ParameterizedTest
    @EnumSource(Mask.class)
    void aCausalMaskHidesLaterStepsAndNoOthers(Mask mask) {
        Matrix reach = WhoSeesWhom.reach(mask);
        for (int t = 0; t < WhoSeesWhom.STEPS; t++) {
            for (int s = 0; s < WhoSeesWhom.STEPS; s++) {
                assertEquals(mask == Mask.NONE || s <= t, reach.get(t, s) > 1e-6);
                assertEquals(mask == Mask.CAUSAL && s > t, reach.get(t, s) == 0);
            }
        }
    }
}
