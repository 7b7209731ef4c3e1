package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Inputs;

/** Three normalisations of one loss: all gradients point the same way, and the factors between them are known. */
class NormalisationsTest {

    /** Half a dozen roundings to either side. */
    private static final double ROUNDING = 12 * 0x1p-53;

    private final Loss root = new RootMeanSquaredError();

    private static void assertClose(Matrix expected, Matrix actual) {
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                double value = expected.get(i, j);
                assertEquals(value, actual.get(i, j), Math.abs(value) * ROUNDING);
            }
        }
    }

    @Property
    void theMeanIsTheSumOverTheRows(@ForAll Inputs sample) {
        Matrix sum = new HalfSquaredError().gradient(sample.x(), sample.y());
        Matrix mean = new MeanHalfSquaredError().gradient(sample.x(), sample.y());
        assertClose(sum, mean.times(sample.x().rows()));
    }

    /** With S = Σ (prediction − target)² and n entries: {@code ∂√(S/n) = ∂(S/2) / (n √(S/n))}. */
    @Property
    void theRootDividesByItself(@ForAll Inputs sample) {
        Matrix sum = new HalfSquaredError().gradient(sample.x(), sample.y());
        double factor = sum.shape().entries() * root.value(sample.x(), sample.y());
        assertClose(sum, root.gradient(sample.x(), sample.y()).times(factor));
    }
}
