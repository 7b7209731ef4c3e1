package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.contracts.Geometry;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.AvgPool2d;
import nn.layers.GlobalAveragePool;
import nn.layers.MaxPool2d;

/** Pooling: what comes in from above is paid out in full, and to those who made the output. */
class PoolingInvariantsTest {

    private record Sample(Geometry geometry, Matrix x, RandomGenerator random) {

        /** Whole numbers of −2 to 2, so that ties come often. */
        static Sample draw(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Geometry g = Geometry.forPooling(12 * random.nextInt(1, 5), random);
            Matrix x = Matrix.draw(random.nextInt(1, 4), g.image().size(), () -> random.nextInt(-2, 3));
            return new Sample(g, x, random);
        }

        Pass max() {
            return new MaxPool2d(geometry.image(), geometry.window()).forward(x, Mode.inference());
        }

        Layer average() {
            return new AvgPool2d(geometry.image(), geometry.window());
        }

        /** An upstream gradient of whole numbers. */
        Matrix upstream(Pass pass) {
            return pass.output().map(y -> random.nextInt(-9, 10));
        }

        /** Sums over all places, for each image and channel. */
        Matrix perChannel(Matrix images) {
            int channels = geometry.image().channels();
            return Matrix.generate(images.rows(), channels, (n, c) -> {
                double sum = 0;
                for (int j = c; j < images.columns(); j += channels) {
                    sum += images.get(n, j);
                }
                return sum;
            });
        }
    }

    /** Sums of whole numbers are exact; + 0.0 takes the sign from a zero. */
    private static void assertSame(Matrix expected, Matrix actual) {
        assertEquals(expected.map(v -> v + 0.0), actual.map(v -> v + 0.0));
    }

    @Property(tries = 300)
    void ofMaxPoolingEveryUpstreamEntryLandsOnce(@ForAll long seed) {
        Sample sample = Sample.draw(seed);
        Pass pass = sample.max();
        Matrix dy = sample.upstream(pass);
        assertSame(sample.perChannel(dy), sample.perChannel(pass.backward(dy).input()));
    }

    /** Twice x gives twice y, so Σ dx ⊙ x = Σ dy ⊙ y (Euler). */
    @Property(tries = 300)
    void whoIsPaidHoldsTheMaximum(@ForAll long seed) {
        Sample sample = Sample.draw(seed);
        Pass pass = sample.max();
        Matrix dy = sample.upstream(pass);
        assertSame(sample.perChannel(dy.hadamard(pass.output())),
                sample.perChannel(pass.backward(dy).input().hadamard(sample.x())));
    }

    /** One entry at a time: one pixel of the same image and channel gets it whole. */
    @Property(tries = 300)
    void ofMaxPoolingOneUpstreamEntryIsPaidToOne(@ForAll long seed) {
        Sample sample = Sample.draw(seed);
        Pass pass = sample.max();
        int n = sample.random().nextInt(pass.output().rows());
        int k = sample.random().nextInt(pass.output().columns());
        Matrix dx = pass.backward(pass.output().map(y -> 0).with(n, k, 7)).input();
        assertEquals(1, dx.map(d -> d == 0 ? 0 : 1).sum());
        assertEquals(7, sample.perChannel(dx).get(n, k % sample.geometry().image().channels()));
    }

    /** Each share is rounded once, and the shares of a pixel are added: fewer roundings than 4 for each number. */
    @Property(tries = 300)
    void averagePoolingConservesTheGradient(@ForAll long seed) {
        Sample sample = Sample.draw(seed);
        Pass pass = sample.average().forward(sample.x(), Mode.inference());
        Matrix dy = sample.upstream(pass);
        Matrix difference = sample.perChannel(pass.backward(dy).input()).minus(sample.perChannel(dy));
        int numbers = dy.columns() * sample.geometry().window().pixels() + sample.x().columns();
        Rounding.assertZero(4 * numbers, sample.perChannel(Rounding.abs(dy)), difference);
    }

    /** A sum of equal whole numbers, divided by their count, is exact: padding does not darken an edge. */
    @Property(tries = 300)
    void theAverageOfAConstantImageIsConstant(@ForAll long seed) {
        Sample sample = Sample.draw(seed);
        Matrix y = sample.average().forward(sample.x().map(v -> 3), Mode.inference()).output();
        assertEquals(y.map(v -> 3), y);
    }

    /** Σ dx = Σ dy in each channel, up to the rounding of each share and of the sum. */
    @Property(tries = 300)
    void globalAveragePoolingConservesTheGradient(@ForAll long seed) {
        Sample sample = Sample.draw(seed);
        Pass pass = new GlobalAveragePool(sample.geometry().image()).forward(sample.x(), Mode.inference());
        Matrix dy = sample.upstream(pass);
        Matrix difference = sample.perChannel(pass.backward(dy).input()).minus(dy);
        Rounding.assertZero(2 * sample.geometry().image().pixels(), Rounding.abs(dy), difference);
    }
}
