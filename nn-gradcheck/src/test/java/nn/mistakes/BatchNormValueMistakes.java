package nn.mistakes;

import java.util.List;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.ModelState;
import nn.core.Pass;
import nn.core.RunningAverage;

/** What goes wrong in batch normalisation forward and backward alike, and in its running averages. */
final class BatchNormValueMistakes {

    private BatchNormValueMistakes() {}

    static List<Specimen> all() {
        return List.of(new BesselThroughout(), new EpsilonOutsideTheRootThroughout(), new VarianceOfSquares(),
                new EpsilonTwiceInInference(), new MomentumReversed(), new RunningVarianceBiased(),
                new AveragesUpdatedOnTheWayBack());
    }

    @Planted(value = "the variance divides by N − 1 forward and backward", kind = Kind.VALUE)
    static class BesselThroughout extends BatchNormCopy {
        @Override
        Matrix variance(Matrix x, Matrix centred) {
            double n = x.rows();
            return super.variance(x, centred).times(n / (n - 1));
        }

        @Override
        Matrix dx(Values v, Matrix dy) {
            double n = dy.rows();
            Matrix throughVariance = v.xHat().timesRow(dy.hadamard(v.xHat()).columnSums().times(1 / (n - 1)));
            return dy.minusRow(dy.columnMeans()).minus(throughVariance).timesRow(scale(v));
        }
    }

    @Planted(value = "ε stands outside the root forward and backward", kind = Kind.VALUE)
    static class EpsilonOutsideTheRootThroughout extends BatchNormCopy {
        @Override
        Matrix inverseDeviation(Matrix variance) {
            return variance.map(v -> 1 / (Math.sqrt(v) + EPSILON));
        }

        @Override
        Matrix dx(Values v, Matrix dy) {
            // ∂σ/∂x = (x − μ) / (N σ)
            Matrix throughDeviation = v.centred().timesRow(dy.hadamard(v.xHat()).columnMeans())
                    .timesRow(v.variance().map(variance -> 1 / Math.sqrt(variance)));
            return dy.minusRow(dy.columnMeans()).minus(throughDeviation).timesRow(scale(v));
        }
    }

    @Planted(value = "the variance is E[x²] − E[x]², which cancels far from zero", kind = Kind.VALUE)
    static class VarianceOfSquares extends BatchNormCopy {
        @Override
        Matrix variance(Matrix x, Matrix centred) {
            Matrix mean = x.columnMeans();
            return x.hadamard(x).columnMeans().minus(mean.hadamard(mean));
        }
    }

    @Planted(value = "ε is added twice in inference", kind = Kind.VALUE)
    static class EpsilonTwiceInInference extends BatchNormCopy {
        @Override
        Matrix inverseDeviationInInference(Matrix variance) {
            return inverseDeviation(variance.map(v -> v + EPSILON));
        }
    }

    @Planted(value = "momentum weighs the old value of the running averages, not the new one", kind = Kind.VALUE)
    static class MomentumReversed extends BatchNormCopy {
        @Override
        void update(Layer norm, Values v) {
            double n = v.x().rows();
            keep(runningMean(norm), v.mean());
            keep(runningVariance(norm), v.variance().times(n / (n - 1)));
        }

        private static void keep(RunningAverage average, Matrix observed) {
            double momentum = average.momentum();
            average.set(average.value().times(momentum).plus(observed.times(1 - momentum)));
        }
    }

    @Planted(value = "the running variance takes in the variance divided by N, and says N − 1", kind = Kind.VALUE)
    static class RunningVarianceBiased extends BatchNormCopy {
        @Override
        void update(Layer norm, Values v) {
            runningMean(norm).update(v.mean());
            runningVariance(norm).update(v.variance());
        }
    }

    @Planted(value = "the running averages are updated by the way back, not by the forward pass", kind = Kind.VALUE)
    static class AveragesUpdatedOnTheWayBack extends BatchNormCopy {
        @Override
        Pass forwardTraining(Layer norm, Matrix x) {
            ModelState before = ModelState.of(norm);
            Pass right = super.forwardTraining(norm, x);
            before.restore();
            return new Pass(right.output(), dy -> super.forwardTraining(norm, x).backward(dy));
        }
    }
}
