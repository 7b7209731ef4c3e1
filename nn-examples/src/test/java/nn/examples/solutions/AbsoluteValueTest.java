package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Verdict;
import nn.gradcheck.jqwik.LayerContract;

/** The solution passes the contract that the exercise starts from. At 0 any slope from −1 to 1 will do. */
class AbsoluteValueTest implements LayerContract {

    private static final Matrix ZERO = Matrix.of(1, 1, 0);

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new AbsoluteValue();
    }

    @Example
    void atZeroEveryValueBetweenTheSlopesIsAKinkAndAnyOtherIsWrong() {
        assertEquals(Verdict.KINK, verdict(new AbsoluteValue()));
        assertEquals(Verdict.KINK, verdict(withSlope(-1)));
        assertEquals(Verdict.KINK, verdict(withSlope(0.5)));
        assertEquals(Verdict.WRONG, verdict(withSlope(1.5)));
    }

    private static Layer withSlope(double slope) {
        return (x, mode) -> new Pass(x.map(Math::abs), dy -> Gradients.ofInput(dy.times(slope)));
    }

    private static Verdict verdict(Layer layer) {
        return new GradientCheck(42).check(layer, ZERO, Mode.inference()).verdict();
    }
}
