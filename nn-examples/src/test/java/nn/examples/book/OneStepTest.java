package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneStepTest {

    /** By hand: the gradients at the start are −26/3 and −6; the losses 35/3 and, at w = 26/30 and b = 0.6, 433/135. */
    @Test
    void theFirstStepIsTheOneTakenByHand() {
        List<String> lines = OneStep.report().lines().map(String::strip).toList();
        assertEquals("0  0.0000  0.0000  11.6667", lines.get(1));
        assertEquals("1  0.8667  0.6000   3.2074", lines.get(2));
        assertEquals(6, lines.size());
    }
}
