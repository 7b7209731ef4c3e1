package nn.examples.graphs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both modes on the graphs of the lectures, and what they cost. */
class ComputationalGraphsTest {

    /** A handful of operations on numbers of a few hundred, the exponential's last bit among them. */
    private static final double ROUNDING = 1e-11;

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(Lecture.PRODUCT, -12, new double[] {-4, -4, 3}),
                Arguments.of(Lecture.NEURON, 0.7310585786300049, new double[] {-0.19661193324148185,
                    -0.3932238664829637, 0.19661193324148185, 0.3932238664829637, -0.5898357997244456}),
                Arguments.of(Lecture.QUOTIENT, 1.5456448841066441, new double[] {2.0595697955721652,
                    1.5922327514838093}),
                Arguments.of(Lecture.SHOPPING, 715, new double[] {2.2, 110, 3.3, 165, 650}),
                Arguments.of(Lecture.MAXIMUM, -20, new double[] {-8, 6, 2, 0}));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void bothModesFindTheNumbersOnTheBoard(Lecture f, double value, double[] gradient) {
        ReverseMode reverse = new ReverseMode(f);
        assertEquals(value, reverse.forward(f.point()).output().get(0, 0), ROUNDING);
        assertArrayEquals(gradient, array(reverse.gradient(f.point())), ROUNDING);
        assertArrayEquals(gradient, array(new ForwardMode().gradient(f, f.point())), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void forwardModeComputesEveryGateOnceForEachInput(Lecture f) {
        ForwardMode forward = new ForwardMode();
        forward.gradient(f, f.point());
        assertEquals(f.inputs().size() * new ReverseMode(f).graph().children().size(), forward.gates());
    }

    @ParameterizedTest
    @EnumSource
    void reverseModeComputesEveryGateOnceForwardsAndOnceBack(Lecture f) {
        ReverseMode reverse = new ReverseMode(f);
        reverse.gradient(f.point());
        assertEquals(2 * reverse.graph().children().size(), reverse.gates());
    }

    /** n products, n − 1 sums and the sigmoid. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aNeuronOfNInputsHasTwiceNGates(int n) {
        ReverseMode reverse = new ReverseMode(new LongNeuron(n));
        assertEquals(2 * n, reverse.graph().children().size());
        assertEquals(0.5, reverse.forward(Collections.nCopies(2 * n, 0.0)).output().get(0, 0));
    }

    @Test
    void theReportShowsTheCosts() {
        List<String> lines = ComputationalGraphs.costs().lines().toList();
        assertEquals(List.of("", "2", "2", "4", "4"), List.of(lines.get(1).split(" +")));
        assertEquals(List.of("", "2000", "2000", "4000000", "4000"), List.of(lines.get(4).split(" +")));
    }

    @Test
    void theReportShowsValuesGradientsAndTheGraph() {
        String report = ComputationalGraphs.report();
        assertTrue(report.startsWith(String.format("(x + y) z at x = -2, y = 5, z = -4%nvalue         -12%n"
                + "reverse mode  dx = -4, dy = -4, dz = 3%nforward mode  dx = -4, dy = -4, dz = 3%n")), report);
        assertTrue(report.contains("n3 -- \"3<br/>grad -4\" --> n4"), report);
    }

    /** x goes to three gates, and y to two. */
    @Test
    void eachOfTheGraphsIsDrawnAndDifferentiatedByItsName() {
        List<String> lines = ComputationalGraphs.mermaid("QUOTIENT").lines().toList();
        assertEquals(3, lines.stream().filter(line -> line.startsWith("    n0 -- \"3<br/>grad ")).count());
        assertEquals(2, lines.stream().filter(line -> line.startsWith("    n1 -- \"-4<br/>grad ")).count());
        assertTrue(ComputationalGraphs.gradient("SHOPPING").contains("dtax = 650"));
    }
}
