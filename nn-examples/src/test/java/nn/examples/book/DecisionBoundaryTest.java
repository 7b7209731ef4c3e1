package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The network learns what is inside. */
class DecisionBoundaryTest {

    private final DecisionBoundary boundary = new DecisionBoundary();

    @Test
    void everyPointEndsOnItsSide() {
        boundary.learnUntil(20);
        assertTrue(boundary.wrong() > 10);
        boundary.learnUntil(500);
        assertEquals(0, boundary.wrong());
        Matrix answers = boundary.answers(Matrix.of(3, 2, 0, 0, 1.2, 0, 0, -1.2));
        assertEquals(Matrix.columnOf(1, 0, 0), answers.map(Math::rint));
    }

    @Test
    void theInnerPointsAreTheSecondClass() {
        assertEquals(30, DecisionBoundary.points(0).rows());
        Matrix inner = DecisionBoundary.points(1);
        // radius 0.5 and noise of a twentieth
        assertEquals(0.5, Math.sqrt(inner.hadamard(inner).rowSums().columnMeans().get(0, 0)), 0.05);
    }
}
