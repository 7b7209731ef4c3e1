package nn.invariants;

import static nn.invariants.Rounding.abs;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.jqwik.Entries;
import nn.layers.Elu;
import nn.layers.Gelu;
import nn.layers.LeakyRelu;
import nn.layers.Silu;
import nn.layers.Softplus;

/** The activations of one entry: {@code f(x) − f(−x) = x} where they are smooth steps, and what ties dx to y. */
class ActivationInvariantsTest {

    @Provide
    Arbitrary<Layer> steps() {
        return Arbitraries.of(new Softplus(), new Silu(), new Gelu(Gelu.Form.EXACT), new Gelu(Gelu.Form.TANH));
    }

    private static Matrix output(Layer activation, Matrix x) {
        return activation.forward(x, Mode.inference()).output();
    }

    private static Matrix dx(Layer activation, Matrix x, Matrix dy) {
        return activation.forward(x, Mode.inference()).backward(dy).input();
    }

    private static Matrix upstream(Matrix x, long seed) {
        return Matrix.draw(x.rows(), x.columns(), new SplittableRandom(seed)::nextGaussian);
    }

    /** x p − (−x)(1 − p), and p is off by two roundings on either side: with the products and differences, eight. */
    @Property
    void theOutputsAtXAndMinusXDifferByX(
            @ForAll("steps") Layer step, @ForAll @Entries(min = -20, max = 20) Matrix x) {
        Matrix difference = output(step, x).minus(output(step, x.times(-1)));
        Rounding.assertZero(8, abs(x).map(v -> v + 1), difference.minus(x));
    }

    /**
     * The derivative of the same: f′(x) + f′(−x) = 1. In x p (1 − p) the last factor is off by two roundings of 1, by
     * which x is multiplied, and in the form by tanh u′ too, which is 0.8 + 0.107 x².
     */
    @Property
    void theSlopesAtXAndMinusXSumToOne(
            @ForAll("steps") Layer step, @ForAll @Entries(min = -20, max = 20) Matrix x, @ForAll long seed) {
        Matrix dy = upstream(x, seed);
        Matrix sum = dx(step, x, dy).plus(dx(step, x.times(-1), dy));
        Matrix gain = abs(x).map(v -> 1 + v * (1.6 + 0.214 * v * v));
        Rounding.assertZero(8, abs(dy).hadamard(gain), sum.minus(dy));
    }

    /** Twice x gives twice y, so dx · x = dy · y (Euler): two products on either side. */
    @Property
    void aLeakyRectifierIsHomogeneous(@ForAll @DoubleRange(min = 0, max = 0.99) double slope,
            @ForAll @Entries(min = -20, max = 20) Matrix x, @ForAll long seed) {
        LeakyRelu leaky = new LeakyRelu(slope);
        Matrix dy = upstream(x, seed);
        Matrix product = dy.hadamard(output(leaky, x));
        Rounding.assertZero(4, abs(product), dx(leaky, x, dy).hadamard(x).minus(product));
    }

    /** Below zero f′ = f + α, above it is 1: an exponential of one unit and a few products on either side. */
    @Property
    void belowZeroTheSlopeOfAnEluIsItsHeightAboveMinusAlpha(@ForAll @DoubleRange(min = 0.1, max = 10) double alpha,
            @ForAll @Entries(min = -20, max = 20) Matrix x, @ForAll long seed) {
        Elu elu = new Elu(alpha);
        Matrix dy = upstream(x, seed);
        Matrix slope = output(elu, x).combine(x, (y, v) -> v > 0 ? 1 : y + alpha);
        Rounding.assertZero(8, abs(dy).times(1 + alpha), dx(elu, x, dy).minus(dy.hadamard(slope)));
    }
}
