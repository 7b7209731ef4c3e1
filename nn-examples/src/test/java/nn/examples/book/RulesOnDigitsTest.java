package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesOnDigitsTest {

    /** Not knowing anything of ten classes costs log 10 = 2.3, and reads one digit in ten. */
    @Test
    void everyRuleLearnsAndPlainDescentIsTheSlowest() {
        List<String> lines = RulesOnDigits.report().lines().skip(1).toList();
        assertEquals(7, lines.size());
        double descent = loss(lines.get(0));
        assertTrue(descent < 2, lines.get(0));
        lines.stream().skip(1).forEach(line -> assertTrue(loss(line) < 0.75 * descent, line));
    }

    private static double loss(String line) {
        return Double.parseDouble(line.strip().split(" ")[0]);
    }
}
