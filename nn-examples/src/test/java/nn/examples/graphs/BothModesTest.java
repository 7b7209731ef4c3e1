package nn.examples.graphs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** The chain rule from either end comes to the same, whatever the graph. */
class BothModesTest {

    /** A few dozen roundings of slopes of a few hundred at most. */
    private static final double ROUNDING = 1e-10;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void forwardAndReverseModeAgree(@ForAll long seed,
            @ForAll @Size(3) List<@DoubleRange(min = -2, max = 2) Double> x) {
        ScalarFunction f = new RandomFunction(seed);
        List<Double> forward = new ForwardMode().gradient(f, x);
        List<Double> reverse = new ReverseMode(f).gradient(x);
        for (int i = 0; i < x.size(); i++) {
            assertEquals(reverse.get(i), forward.get(i), ROUNDING * (1 + Math.abs(forward.get(i))), "input " + i);
        }
    }

    /** A Jacobian times a vector in one run of one mode, a vector times the Jacobian in one run of the other. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSlopeAlongADirectionIsTheGradientTimesTheDirection(@ForAll long seed,
            @ForAll @Size(3) List<@DoubleRange(min = -2, max = 2) Double> x,
            @ForAll @Size(3) List<@DoubleRange(min = -1, max = 1) Double> direction) {
        ScalarFunction f = new RandomFunction(seed);
        List<Double> gradient = new ReverseMode(f).gradient(x);
        double product = IntStream.range(0, 3).mapToDouble(i -> gradient.get(i) * direction.get(i)).sum();
        double size = IntStream.range(0, 3).mapToDouble(i -> Math.abs(gradient.get(i) * direction.get(i))).sum();
        assertEquals(product, new ForwardMode().slope(f, x, direction), ROUNDING * (1 + size));
    }
}
