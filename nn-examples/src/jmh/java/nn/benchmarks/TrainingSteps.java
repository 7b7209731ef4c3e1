package nn.benchmarks;

import java.util.concurrent.TimeUnit;
import nn.benchmarks.Networks.Hidden;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One whole step of training a dense network: forward, loss, backward, update. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TrainingSteps {

    /** 784-256-128-10 on a batch of images. */
    @State(Scope.Benchmark)
    public static class Images {

        @Param({"1", "16", "64", "256"})
        public int batch;

        private Step step;

        @Setup
        public void build() {
            step = new Step(Networks.images(Hidden.RELU), Data.examples(batch, 784));
        }
    }

    /** The same with batch normalisation, which cannot learn from a single image. */
    @State(Scope.Benchmark)
    public static class NormalisedImages {

        @Param({"16", "64", "256"})
        public int batch;

        private Step step;

        @Setup
        public void build() {
            step = new Step(Networks.images(Hidden.BATCH_NORM_AND_RELU), Data.examples(batch, 784));
        }
    }

    /** 64-64-10 on 32 digits. */
    @State(Scope.Benchmark)
    public static class Digits {

        private final Step step = new Step(Networks.digits(), Data.examples(32, 64));
    }

    @Benchmark
    public double images(Images images) {
        return images.step.take();
    }

    @Benchmark
    public double imagesWithBatchNorm(NormalisedImages images) {
        return images.step.take();
    }

    @Benchmark
    public double digits(Digits digits) {
        return digits.step.take();
    }
}
