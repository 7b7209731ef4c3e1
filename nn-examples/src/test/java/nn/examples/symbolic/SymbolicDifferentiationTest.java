package nn.examples.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

class SymbolicDifferentiationTest {

    private final List<String> lines = SymbolicDifferentiation.report().lines().toList();

    @Test
    void theReportShowsBothFormulas() {
        assertEquals("d/dx (x^2 + 2x + 3) = 2x + 2", lines.get(0));
        assertEquals("d/dx (x^2 + 2xy + 3 + cos(x + 2y)) = 2x + 2y - sin(x + 2y)", lines.get(7));
        assertEquals(13, lines.size());
    }

    /** Truncation is at most h²/6; rounding of values below 150 over h, 1e-10. Twelve digits are printed. */
    @Test
    void theThreeColumnsAgree() {
        for (String line : Stream.concat(lines.subList(2, 6).stream(), lines.subList(9, 13).stream()).toList()) {
            double[] row = Stream.of(line.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
            boolean parabola = lines.indexOf(line) < 6;
            double expected = parabola ? 2 * row[0] + 2 : 2 * row[0] + 2 * row[1] - Math.sin(row[0] + 2 * row[1]);
            assertEquals(expected, row[2], 1e-12);
            assertEquals(expected, row[3], 2e-9);
            assertEquals(expected, row[4], 1e-12);
        }
    }

    @Test
    void theWholeGradientByBackpropagation() {
        Matrix gradient = Backpropagation.gradient(SymbolicDifferentiation.WAVY,
                List.of(SymbolicDifferentiation.X, SymbolicDifferentiation.Y), Matrix.rowOf(1, 2));
        assertEquals(6 - Math.sin(5), gradient.get(0, 0), 1e-14);
        assertEquals(2 - 2 * Math.sin(5), gradient.get(0, 1), 1e-14);
    }

    @Test
    void aVariableThatTheFunctionDoesNotKnow() {
        List<Variable> both = List.of(SymbolicDifferentiation.X, SymbolicDifferentiation.Y);
        assertEquals(Matrix.rowOf(8, 0),
                Backpropagation.gradient(SymbolicDifferentiation.PARABOLA, both, Matrix.rowOf(3, 5)));
        assertTrue(Backpropagation.gradient(new Constant(2), both, Matrix.rowOf(3, 5)).maxAbs() == 0);
    }
}
