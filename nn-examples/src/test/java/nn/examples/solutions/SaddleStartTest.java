package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import nn.optim.Descent;
import nn.optim.DifferentiableFunction;
import nn.optim.Stop;
import nn.optim.Trace;
import org.junit.jupiter.api.Test;

/**
 * A step multiplies x by 0.8 and y by 1.2. From (1, y₀) they are of the same size after {@code k = ln(1/y₀) / ln 1.5}
 * steps; the gradient is smallest near there, about {@code 2√2 · 0.8ᵏ}. For y₀ = 1e-9 that is 3e-5: descent slips by
 * and falls for ever. For y₀ = 1e-12 it is 7e-7, below the bound, and descent takes the saddle for a minimum.
 */
class SaddleStartTest {

    private static Trace descend(double y) {
        return new Descent(0.1).minimize(DifferentiableFunction.of(
                p -> p.get(0, 0) * p.get(0, 0) - p.get(0, 1) * p.get(0, 1),
                p -> p.hadamard(Matrix.rowOf(2, -2))), Matrix.rowOf(1, y));
    }

    @Test
    void aBillionthToTheSideItSlipsBy() {
        Trace trace = descend(1e-9);
        double smallest = trace.points().stream().mapToDouble(Trace.Point::gradientNorm).min().orElseThrow();
        int k = (int) Math.round(Math.log(1e9) / Math.log(1.5));
        // the least lies a few hundredths below the value where both are equal; half a step to a side makes a tenth
        assertEquals(2 * Math.sqrt(2) * Math.pow(0.8, k), smallest, 0.2 * smallest);
        assertEquals(Stop.DIVERGENCE, trace.stop());
        assertTrue(trace.last().value() < -1e300);
    }

    @Test
    void aThousandthOfThatToTheSideItStays() {
        Trace trace = descend(1e-12);
        assertEquals(Stop.GRADIENT_NORM, trace.stop());
        assertEquals(0, trace.last().x().maxAbs(), 0.5e-6);
    }
}
