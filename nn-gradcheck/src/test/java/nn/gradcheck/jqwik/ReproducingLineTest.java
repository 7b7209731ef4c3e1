package nn.gradcheck.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every failure of a contract ends in a line of Java, which fails in the same way when it is pasted and run. */
class ReproducingLineTest {

    @TempDir
    Path folder;

    static class Angry implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return (x, mode) -> {
                throw new IllegalStateException("no way forward over " + x);
            };
        }
    }

    static class WithAPropertyOfItsOwn implements LayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new BrokenLayers.Scale();
        }

        @Property
        void itHasNoRows(@ForAll Matrix x, @ForAll List<Integer> others) {
            assertEquals(0, specimen(x, others.size()).forward(Mode.inference()).output().rows());
        }
    }

    private void assertRepeats(ContractRun run) throws Exception {
        String[] message = only(run.failures()).split("\\R  to see it again, in plain Java:\\R +");
        String[] lines = message[1].split("\\R");
        Throwable again = assertThrows(Throwable.class,
                Pasted.line(lines[0], "Pasted" + Math.abs(lines[0].hashCode()), folder));
        assertEquals(message[0], again instanceof AssertionError ? again.getMessage() : again.toString());
    }

    private static String only(Map<String, String> texts) {
        assertEquals(1, texts.size(), texts.toString());
        return texts.values().iterator().next();
    }

    @Test
    void theLineOfAFailedGradientCheckGivesTheSameReport() throws Exception {
        assertRepeats(ContractRun.withShrinking(LayerContractTest.Transposed.class, "gradientsAgreeInTraining"));
        assertRepeats(ContractRun.of(BrokenLayerContracts.WrongInInference.class, "gradientsAgreeInInference"));
    }

    @Test
    void theLineOfAJunctionGivesTheSameReport() throws Exception {
        assertRepeats(ContractRun.withShrinking(
                BrokenJunctionContracts.WrongInTraining.class, "gradientsAgreeInTraining"));
    }

    @Test
    void theLineOfALossGivesTheSameReport() throws Exception {
        assertRepeats(ContractRun.withShrinking(LossContractTest.ForgottenFactor.class, "gradientAgrees"));
    }

    @Test
    void theLineOfABrokenLawGivesTheSameMessage() throws Exception {
        assertRepeats(ContractRun.of(BrokenLayerContracts.DropsSmallGradients.class, "upstreamGradientsAdd"));
        assertRepeats(ContractRun.of(BrokenLayerContracts.Accumulates.class, "backwardCanBeCalledAgain"));
    }

    @Test
    void theLineOfAPassThatThrowsThrows() throws Exception {
        assertRepeats(ContractRun.withShrinking(Angry.class, "inferenceChangesNothing"));
    }

    @Test
    void theSeedOfJqwikComesLast() {
        ContractRun run = ContractRun.of(LayerContractTest.Transposed.class, "gradientsAgreeInTraining");
        String message = only(run.failures());
        String seed = message.replaceAll("(?s).*@Property\\(seed = \"(-?\\d+)\"\\)$", "$1");
        assertTrue(only(run.reports()).contains("seed = " + seed + " "), message);
    }

    @Test
    void theReportOfJqwikShowsTheSampleAsJava() {
        String report = only(ContractRun.withShrinking(
                LayerContractTest.Transposed.class, "gradientsAgreeInTraining").reports());
        assertTrue(report.matches("(?s).*Shrunk Sample.*  inputs: Matrix\\.of\\(1, 2, 0\\.005, 0\\.005\\)\\R.*"),
                report);
    }

    @Test
    void aSampleThatCannotBeWrittenDownHasNoLine() {
        String message = only(ContractRun.of(WithAPropertyOfItsOwn.class, "itHasNoRows").failures());
        assertFalse(message.contains("plain Java"), message);
        assertTrue(message.contains("@Property(seed"), message);
    }
}
