package nn.layers.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels as rows with a single one. */
class OneHotTest {

    @Test
    void theOneStandsInTheColumnOfTheLabel() {
        assertEquals(Matrix.of(3, 4, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1), OneHot.of(4, 2, 0, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 100})
    void aLabelOutsideTheClassesIsRefused(int label) {
        Expect.refusal("OneHot: with 3 classes a label is in [0, 2], not " + label, () -> OneHot.of(3, 0, label));
    }

    @Test
    void noLabelsMakeNoTarget() {
        Expect.refusal("a matrix has at least one row and one column, not 0 x 3", () -> OneHot.of(3));
    }
}
