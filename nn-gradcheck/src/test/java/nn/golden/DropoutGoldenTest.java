package nn.golden;

import java.util.stream.LongStream;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dropout;
import org.junit.jupiter.api.Test;

/**
 * {@link Dropout} against PyTorch's, whose mask is given. Here a mask is a function of the seed, so the test looks for
 * a seed that draws the given one: of the 15 entries 9 are kept, and one seed in 1 / (0.6⁹ · 0.4⁶) ≈ 24,000 does.
 */
class DropoutGoldenTest {

    /** A right mask is missed in so many tries with the probability exp(−1,000,000 / 24,000) ≈ 1e-18. */
    private static final long TRIES = 1_000_000;

    private final GoldenFile golden = GoldenFile.read("dropout");
    private final Dropout dropout = new Dropout(golden.option("p"));

    @Test
    void outputUnderTheGivenMask() {
        golden.compare("y", passUnderTheGivenMask().output());
    }

    @Test
    void inputGradientUnderTheGivenMask() {
        golden.compare("dx", passUnderTheGivenMask().backward(golden.given("dy")).input());
    }

    @Test
    void outputInInference() {
        golden.compare("y_eval", dropout.forward(golden.given("x"), Mode.inference()).output());
    }

    private Pass passUnderTheGivenMask() {
        long seed = LongStream.range(0, TRIES).filter(this::drawsTheGivenMask).findFirst().orElseThrow();
        return dropout.forward(golden.given("x"), Mode.training(seed));
    }

    private boolean drawsTheGivenMask(long seed) {
        Matrix mask = golden.given("mask");
        Matrix ones = Matrix.filled(mask.rows(), mask.columns(), 1);
        return dropout.forward(ones, Mode.training(seed)).output().map(Math::signum).equals(mask);
    }
}
