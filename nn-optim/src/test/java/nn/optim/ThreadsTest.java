package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;

/** One seed gives the same bits, in a pool of however many threads and whatever trains beside it. */
class ThreadsTest {

    private static final Examples DATA = Data.random(64, 40, 30, 1);

    @Property(tries = 20)
    void oneSeedGivesTheSameBitsOnAnyNumberOfThreads(@ForAll @IntRange(min = 1, max = 8) int threads, @ForAll long seed)
            throws ExecutionException, InterruptedException {
        List<Matrix> alone = trained(seed);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<List<Matrix>> together = pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToObj(i -> trained(seed)).toList()).get();
            together.forEach(one -> assertEquals(alone, one));
        } finally {
            pool.shutdown();
        }
    }

    private static List<Matrix> trained(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Layer model = new Chain(new Affine(Matrix.draw(40, 50, random::nextGaussian)), new Flicker(),
                new Affine(Matrix.draw(50, 30, random::nextGaussian)));
        new Trainer(model, new SquaredError(), new Adam(model, 0.01), Batches.mini(16), seed)
                .train(DATA, 2, TrainingListener.silent());
        return model.parameters().values().stream().map(Parameter::value).toList();
    }
}
