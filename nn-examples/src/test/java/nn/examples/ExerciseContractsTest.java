package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exercise starts from a contract that fails, in its gradients alone; its solution stands under the same name. */
class ExerciseContractsTest {

    private static final Set<String> GRADIENTS = Set.of("gradientsAgreeInTraining", "gradientsAgreeInInference");

    static List<String> exercises() throws IOException {
        return SideProject.EXERCISES.tests();
    }

    /** Without shrinking, which would not change what fails. */
    @ParameterizedTest
    @MethodSource("exercises")
    void theStartFailsInItsGradients(String test) {
        Set<String> failed = SideProject.EXERCISES.runQuickly(test).failures().keySet();
        assertEquals(GRADIENTS, failed);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theSolutionIsHeldToTheSameContract(String test) throws ClassNotFoundException {
        Class<?> start = SideProject.EXERCISES.load(test);
        Class<?> solution = Class.forName("nn.examples.solutions." + start.getSimpleName());
        assertArrayEquals(start.getInterfaces(), solution.getInterfaces());
    }
}
