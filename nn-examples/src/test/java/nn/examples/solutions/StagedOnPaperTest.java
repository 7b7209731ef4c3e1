package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import nn.examples.graphs.ComputationalGraphs;
import org.junit.jupiter.api.Test;

/**
 * With n = x + s(y) and d = s(x) + (x + y)², {@code ∂f/∂y = (s(y) (1 − s(y)) d − n 2 (x + y)) / d²}. It agrees. The
 * values s(y), x + y, n and d are all values of f itself, which a graph would have kept; written out in full, the
 * formula holds d three times.
 */
class StagedOnPaperTest {

    private static final MathContext DIGITS = new MathContext(6);

    private static double s(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    @Test
    void theQuotientRuleAgreesWithTheGraph() {
        double x = 3;
        double y = -4;
        double n = x + s(y);
        double d = s(x) + (x + y) * (x + y);
        double slope = (s(y) * (1 - s(y)) * d - n * 2 * (x + y)) / (d * d);
        List<String> graph = ComputationalGraphs.report().lines()
                .dropWhile(line -> !line.startsWith("(x + s(y)) / (s(x) + (x + y)^2) at x = 3, y = -4")).toList();
        assertEquals("value         " + new BigDecimal(n / d, DIGITS), graph.get(1));
        String last = "dy = " + new BigDecimal(slope, DIGITS);
        assertTrue(graph.get(2).startsWith("reverse mode ") && graph.get(2).endsWith(last), graph.get(2));
    }
}
