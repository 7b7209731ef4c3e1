package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.Report;
import nn.gradcheck.VariableReport;
import nn.layers.Dense;
import org.junit.jupiter.api.Test;

/** A contract without a test engine: its properties and its check are methods that anybody may call. */
class PlainUseTest {

    private static final Matrix X = Matrix.of(2, 3, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    private final LayerContract dense = (columns, random) -> new Dense(columns, 2, random);

    @Test
    void theCheckGivesAReport() {
        Report report = dense.gradients(X, 42, Mode.training(42)).orThrow();
        assertEquals(List.of("input", "weight", "bias"),
                report.variables().stream().map(VariableReport::variable).toList());
    }

    @Test
    void oneSeedGivesOneReport() {
        assertEquals(dense.gradients(X, 42, Mode.inference()), dense.gradients(X, 42, Mode.inference()));
    }

    @Test
    void aPropertyThrowsWhereALawIsBroken() {
        LayerContract broken = (columns, random) -> BrokenLayers.accumulates();
        String message = assertThrows(AssertionError.class, () -> broken.backwardCanBeCalledAgain(X, 42)).getMessage();
        assertTrue(message.startsWith("Scale() in training: the gradients of a later call of backward differ"),
                message);
    }

    @Test
    void aLossHasItsCheckToo() {
        LossContract squares = LossContractTest.HalfSquares::new;
        assertTrue(squares.gradients(X, 42).passed());
    }

    /** Magnitudes of 0.5 to 1.5, of both signs for parameters. */
    @Test
    void parametersAndStatisticsAreDrawnAwayFromZero() {
        Specimen specimen = dense.specimen(Matrix.zeros(1, 50), 1);
        Matrix weight = specimen.parameters().get("weight").value();
        assertTrue(weight.map(w -> Math.abs(Math.abs(w) - 1)).maxAbs() <= 0.5, weight.toString());
        assertTrue(weight.map(w -> w > 0 ? 1 : 0).sum() > 20 && weight.map(w -> w < 0 ? 1 : 0).sum() > 20);
        Matrix statistic = dense.drawStatistic("variance", weight.shape(), new SplittableRandom(1));
        assertTrue(statistic.map(v -> Math.abs(v - 1)).maxAbs() <= 0.5, statistic.toString());
    }
}
