package nn.invariants;

import static nn.invariants.Rounding.abs;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.LayerNorm;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;

/**
 * The gradient over a batch is the mean of the gradients over its parts, weighted by their sizes: an example does not
 * see its neighbours. Through batch normalisation in training it does.
 *
 * <p>All sizes are powers of two, so that the means and weights multiply without rounding. What one row contributes is
 * then the same to the last bit in every batch, and only the order of the sums differs.
 */
class MiniBatchTest {

    private static final int ROWS = 8;

    private final Loss loss = new MeanSquaredError();

    @Provide
    Arbitrary<List<Integer>> partitions() {
        return Arbitraries.of(List.of(8), List.of(4, 4), List.of(4, 2, 2), List.of(2, 4, 2), List.of(1, 1, 2, 4),
                List.of(1, 1, 1, 1, 1, 1, 1, 1));
    }

    private static Layer network(long seed) {
        return network(new BatchNorm(4), seed);
    }

    private static Layer network(Layer norm, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Sequential(new Dense(3, 4, random), norm, new Tanh(), new Dense(4, 2, random));
    }

    private static Matrix draw(int columns, long seed) {
        return Matrix.draw(ROWS, columns, new SplittableRandom(seed)::nextGaussian);
    }

    private Gradients gradients(Layer network, Matrix x, Matrix target, Mode mode) {
        Pass pass = network.forward(x, mode);
        return pass.backward(loss.gradient(pass.output(), target));
    }

    /** The gradients of one parameter over the parts, each times its share of the rows. */
    private List<Matrix> shares(Layer network, Parameter p, List<Integer> sizes, long seed, Mode mode) {
        List<Matrix> shares = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            Matrix x = draw(3, seed).rows(from, from + size);
            Matrix target = draw(2, ~seed).rows(from, from + size);
            shares.add(gradients(network, x, target, mode).of(p).times((double) size / ROWS));
            from += size;
        }
        return shares;
    }

    private static Matrix sum(List<Matrix> matrices) {
        return matrices.stream().reduce(Matrix::plus).orElseThrow();
    }

    private Matrix off(Layer network, Parameter p, List<Integer> sizes, long seed, Mode mode) {
        Matrix whole = gradients(network, draw(3, seed), draw(2, ~seed), mode).of(p);
        return whole.minus(sum(shares(network, p, sizes, seed, mode)));
    }

    @Property(tries = 200)
    void itIsTheWeightedMean(@ForAll("partitions") List<Integer> sizes, @ForAll long seed) {
        assertWeightedMean(network(seed), sizes, seed, Mode.inference());
    }

    /** Each row is normalised by itself: γ and β of the normalisation included. */
    @Property(tries = 100)
    void throughLayerNormInTrainingItIsAsWell(@ForAll("partitions") List<Integer> sizes, @ForAll long seed) {
        assertWeightedMean(network(new LayerNorm(4), seed), sizes, seed, Mode.training(seed));
    }

    private void assertWeightedMean(Layer network, List<Integer> sizes, long seed, Mode mode) {
        for (Parameter p : network.parameters().values()) {
            List<Matrix> single = shares(network, p, List.of(1, 1, 1, 1, 1, 1, 1, 1), seed, mode);
            Matrix terms = sum(single.stream().map(Rounding::abs).toList());
            // Either side adds eight numbers
            Rounding.assertZero(2 * ROWS, terms, off(network, p, sizes, seed, mode));
        }
    }

    @Property(tries = 50)
    void throughBatchNormInTrainingItIsNot(@ForAll long seed) {
        Layer network = network(seed);
        Parameter weight = network.parameters().get("3.weight");
        double off = off(network, weight, List.of(4, 4), seed, Mode.training(seed)).maxAbs();
        double size = abs(gradients(network, draw(3, seed), draw(2, ~seed), Mode.training(seed)).of(weight)).maxAbs();
        assertTrue(off > 1e-3 * size, () -> "the halves differ from the whole by only " + off + " of " + size);
    }
}
