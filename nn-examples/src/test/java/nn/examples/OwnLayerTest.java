package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract tells a stranger's right layer from the wrong one. */
class OwnLayerTest {

    private static final Set<String> GRADIENTS = Set.of("gradientsAgreeInTraining", "gradientsAgreeInInference");

    private static SideProject.Result run(String test) {
        return SideProject.OWN_LAYER.run(test);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.SquaredDistanceTest", "own.CentredScaleTest"})
    void theRightLayersPass(String test) {
        SideProject.Result result = run(test);
        assertEquals(Map.of(), result.failures());
        assertTrue(result.passed().containsAll(GRADIENTS), result.passed().toString());
    }

    @Test
    void theWrongLayerFailsInItsGradientsAloneAndTheMessageSaysTheFactor() {
        SideProject.Result result = run("own.SquaredDistanceWithoutTwoTest");
        assertEquals(GRADIENTS, result.failures().keySet());
        assertEquals(run("own.SquaredDistanceTest").tests(), result.tests());
        for (String message : result.failures().values()) {
            assertTrue(message.contains("looks like        every entry is the true one times 0.5000"), message);
        }
    }
}
