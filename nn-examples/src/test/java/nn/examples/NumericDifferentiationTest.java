package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumericDifferentiationTest {

    private final List<String> lines = NumericDifferentiation.report().lines().toList();

    private double[] row(int line) {
        return Stream.of(lines.get(line).split(" +")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Where truncation rules, both digits are right on every JDK; half a unit of the second covers how they round. */
    @Test
    void theErrorsWhereTruncationRules() {
        assertEquals("step     error of forward   central   five-point", lines.get(1));
        assertEquals("1e-02             6.7e-02   8.8e-04      4.6e-07", lines.get(2));
        assertEquals(6.6e-4, row(3)[1]);
        assertEquals(8.8e-8, row(3)[2]);
        assertEquals(6.6e-6, row(4)[1]);
        assertEquals(9, lines.size());
    }

    /** Two values, each off by at most 1.3e-15 and counted 1.5 times over the step by the worst of the rules. */
    @Test
    void theErrorsWhereRoundingRulesRiseWithTheSmallerStep() {
        for (int line = 5; line <= 7; line++) {
            double[] row = row(line);
            double bound = 2 * 1.3e-15 * 1.5 / row[0] + 6.6 * row[0];
            assertTrue(row[1] < bound && row[2] < bound && row[3] < bound, lines.get(line));
        }
        assertTrue(row(7)[1] > 10 * row(5)[1] && row(7)[2] > 10 * row(5)[2] && row(7)[3] > 10 * row(5)[3]);
    }

    @Test
    void theLadderFindsTheDerivativeAndTheOrder() {
        Matcher last = Pattern.compile("the ladder says (.*), wrong by at most (.*), and sees the order 2.00")
                .matcher(lines.get(8));
        assertTrue(last.matches(), lines.get(8));
        double error = Double.parseDouble(last.group(2));
        assertEquals(2 * Math.sqrt(Math.E), Double.parseDouble(last.group(1)), error);
        assertTrue(error < 1e-11, lines.get(8));
    }
}
