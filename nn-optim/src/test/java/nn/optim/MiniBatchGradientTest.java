package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import org.junit.jupiter.api.Test;

/** The gradient over all examples is the mean, weighted by their sizes, of the gradients over the parts. */
class MiniBatchGradientTest {

    private static final double UNIT = 0x1p-53;

    private final Affine layer = new Affine(Matrix.draw(3, 2, new SplittableRandom(7)::nextGaussian));

    @Property
    void overAnyPartition(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 4) Integer> partOf, @ForAll long seed) {
        Examples data = Data.random(partOf.size(), 3, 2, seed);
        List<Examples> parts = IntStream.range(0, 5)
                .mapToObj(part -> IntStream.range(0, partOf.size()).filter(i -> partOf.get(i) == part).toArray())
                .filter(places -> places.length > 0)
                .map(data::at)
                .toList();
        assertIsWeightedMean(data, parts);
    }

    @Property
    void overTheBatchesOfAnEpoch(@ForAll @IntRange(min = 1, max = 20) int size, @ForAll long seed) {
        Examples data = Data.random(17, 3, 2, seed);
        List<Examples> parts = new ArrayList<>();
        Batches.mini(size).epoch(data, new SplittableRandom(seed)).forEach(parts::add);
        assertIsWeightedMean(data, parts);
    }

    private void assertIsWeightedMean(Examples data, List<Examples> parts) {
        Matrix x = data.x().map(Math::abs);
        Matrix dy = error(data).map(Math::abs).times(2.0 / data.size());
        assertIsWeightedMean(data, parts, layer.weight, x.transpose().times(dy));
        assertIsWeightedMean(data, parts, layer.bias, dy.columnSums());
    }

    /**
     * Both sides add the same N terms xᵢ · (yᵢ − tᵢ) · 2/N, since a row of y depends on its own row of x only. At once:
     * N roundings of the sum, 2 of the factors 2/N. In parts: at most N inside a part and N over the parts, 2 of 2/n
     * and 2 of the weight n/N. Two more pay for those in the bound.
     */
    private void assertIsWeightedMean(Examples data, List<Examples> parts, Parameter p, Matrix magnitude) {
        Matrix mean = magnitude.times(0);
        for (Examples part : parts) {
            mean = mean.plus(gradient(part).of(p).times((double) part.size() / data.size()));
        }
        Matrix off = gradient(data).of(p).minus(mean).map(Math::abs);
        Matrix bound = magnitude.times((3 * data.size() + 8) * UNIT);
        assertTrue(off.minus(bound).rowMaxima().transpose().rowMaxima().get(0, 0) <= 0,
                () -> "off by " + off + ", and rounding explains " + bound);
    }

    private Matrix error(Examples data) {
        return layer.forward(data.x(), Mode.inference()).output().minus(data.target());
    }

    private Gradients gradient(Examples data) {
        Pass pass = layer.forward(data.x(), Mode.inference());
        return pass.backward(new SquaredError().gradient(pass.output(), data.target()));
    }

    /** 2/3 · 0 + 1/3 · 6 = 2, while the mean without weights would be 3. */
    @Test
    void threeExamplesInTwoPartsByHand() {
        layer.weight.set(Matrix.zeros(3, 2));
        Matrix x = Matrix.filled(3, 3, 1);
        Examples data = new Examples(x, Matrix.of(3, 2, 0, 0, 0, 0, -3, -3));
        assertEquals(Matrix.filled(3, 2, 0), gradient(data.at(0, 1)).of(layer.weight));
        assertEquals(Matrix.filled(3, 2, 6), gradient(data.at(2)).of(layer.weight));
        assertEquals(Matrix.filled(3, 2, 2), gradient(data).of(layer.weight));
    }
}
