package nn.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Specimen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exercise starts from a contract that fails, in its gradients alone; its solution stands under the same name. */
class ExerciseContractsTest {

    private static final long SEED = 1;
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

    /** Two copies of one forward: with the same parameters they put out the same bits. */
    @ParameterizedTest
    @MethodSource("exercises")
    void startAndSolutionComputeTheSame(String test) throws ReflectiveOperationException {
        Class<?> start = SideProject.EXERCISES.load(test);
        Specimen one = specimen(start);
        Specimen other = specimen(Class.forName("nn.examples.solutions." + start.getSimpleName()));
        assertEquals(one.parameterValues(), other.parameterValues());
        assertNotSame(one.subject().getClass(), other.subject().getClass());
        for (Mode mode : List.of(Mode.training(SEED), Mode.inference())) {
            assertEquals(one.forward(mode).output(), other.forward(mode).output());
        }
    }

    private static Specimen specimen(Class<?> test) throws ReflectiveOperationException {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix x = Matrix.draw(4, 3, random::nextGaussian);
        return constructor.newInstance() instanceof JunctionContract contract
                ? contract.specimen(new Inputs(x, Matrix.draw(4, 3, random::nextGaussian)), SEED)
                : ((LayerContract) constructor.newInstance()).specimen(x, SEED);
    }
}
