package nn.mistakes;

import java.util.List;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What goes wrong in batch normalisation's way back, and which of its laws get broken. */
final class BatchNormMistakes {

    private BatchNormMistakes() {}

    static List<Specimen> all() {
        return List.of(new MeanPathDropped(), new VariancePathDropped(), new BothPathsDropped(),
                new BesselOnTheWayBack(), new EpsilonForgotten(), new EpsilonOutsideTheRoot(),
                new RunningVarianceOnTheWayBack(), new GammaForgotten(), new InputGradientZero(),
                new InputGradientHundredfold(), new GammaGradientOfInput(), new GammaGradientOfCentredInput(),
                new GammaGradientAveraged(), new BetaGradientAveraged(), new InputGradientInSinglePrecision(),
                new TrainingWayBackInInference(), new GammaForgottenInInference(), new AveragesUpdatedInInference(),
                new AveragesReadInTraining(), new LatestAveragesUsedInInference());
    }

    @Planted("the path through the mean is dropped")
    static class MeanPathDropped extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return super.dx(v, dy).plus(dy.times(0).plusRow(dy.columnMeans().hadamard(scale(v))));
        }
    }

    @Planted("the path through the variance is dropped")
    static class VariancePathDropped extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return dy.minusRow(dy.columnMeans()).timesRow(scale(v));
        }
    }

    @Planted("the way back of inference is used in training: mean and variance as constants")
    static class BothPathsDropped extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return dxInInference(v, dy);
        }
    }

    @Planted("the path through the variance divides by N − 1, and forward by N")
    static class BesselOnTheWayBack extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            double n = dy.rows();
            Matrix throughVariance = v.xHat().timesRow(dy.hadamard(v.xHat()).columnSums().times(1 / (n - 1)));
            return dy.minusRow(dy.columnMeans()).minus(throughVariance).timesRow(scale(v));
        }
    }

    @Planted("ε is forgotten on the way back")
    static class EpsilonForgotten extends BatchNormCopy {
        @Override
        Matrix scale(Values v) {
            return v.gamma().hadamard(v.variance().map(variance -> 1 / Math.sqrt(variance)));
        }
    }

    @Planted("ε stands outside the root on the way back")
    static class EpsilonOutsideTheRoot extends BatchNormCopy {
        @Override
        Matrix scale(Values v) {
            return v.gamma().hadamard(v.variance().map(variance -> 1 / (Math.sqrt(variance) + EPSILON)));
        }
    }

    @Planted("the way back in training divides by the running variance")
    static class RunningVarianceOnTheWayBack extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            Matrix ratio = inverseDeviation(v.runningVariance()).combine(v.inverseDeviation(), (a, b) -> a / b);
            return super.dx(v, dy).timesRow(ratio);
        }
    }

    @Planted("the input gradient lacks γ")
    static class GammaForgotten extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return super.dx(v, dy).timesRow(v.gamma().map(g -> 1 / g));
        }
    }

    @Planted("the input gradient is zero")
    static class InputGradientZero extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return dy.times(0);
        }
    }

    @Planted("the input gradient is a hundred times too large")
    static class InputGradientHundredfold extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return super.dx(v, dy).times(100);
        }
    }

    @Planted("the input gradient is rounded to single precision")
    static class InputGradientInSinglePrecision extends BatchNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return super.dx(v, dy).map(d -> (float) d);
        }
    }

    @Planted("the gradient of γ is Σ dy x, not Σ dy x̂")
    static class GammaGradientOfInput extends BatchNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(v.x()).columnSums();
        }
    }

    @Planted("the gradient of γ is Σ dy (x − μ), not Σ dy x̂")
    static class GammaGradientOfCentredInput extends BatchNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(v.centred()).columnSums();
        }
    }

    @Planted("the gradient of γ is averaged over the batch, not summed")
    static class GammaGradientAveraged extends BatchNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return super.dGamma(v, dy).times(1.0 / dy.rows());
        }
    }

    @Planted("the gradient of β is averaged over the batch, not summed")
    static class BetaGradientAveraged extends BatchNormCopy {
        @Override
        Matrix dBeta(Matrix dy) {
            return dy.columnMeans();
        }
    }

    @Planted("the way back of training is used in inference")
    static class TrainingWayBackInInference extends BatchNormCopy {
        @Override
        Matrix dxInInference(Values v, Matrix dy) {
            return super.dx(v, dy);
        }

        @Override
        public List<Mode> modes(long seed) {
            return List.of(Mode.inference());
        }
    }

    @Planted("the input gradient lacks γ in inference")
    static class GammaForgottenInInference extends BatchNormCopy {
        @Override
        Matrix dxInInference(Values v, Matrix dy) {
            return dy.timesRow(v.inverseDeviation());
        }

        @Override
        public List<Mode> modes(long seed) {
            return List.of(Mode.inference());
        }
    }

    @Planted(value = "the running averages take in what they see in inference", kind = Kind.LAW,
            law = "inferenceChangesNothing")
    static class AveragesUpdatedInInference extends BatchNormCopy {
        @Override
        Pass forwardInference(Layer norm, Matrix x) {
            Pass pass = super.forwardInference(norm, x);
            runningMean(norm).update(x.columnMeans());
            return pass;
        }
    }

    @Planted(value = "training normalises by the running averages", kind = Kind.LAW,
            law = "trainingDoesNotReadTheStatistics")
    static class AveragesReadInTraining extends BatchNormCopy {
        @Override
        Pass forwardTraining(Layer norm, Matrix x) {
            return forwardInference(norm, x);
        }
    }

    @Planted(value = "the way back in inference normalises by the running averages as they are by then",
            kind = Kind.LAW, law = "anUpdateDoesNotDisturbTheWayBack")
    static class LatestAveragesUsedInInference extends BatchNormCopy {
        @Override
        Pass forwardInference(Layer norm, Matrix x) {
            Pass pass = super.forwardInference(norm, x);
            return new Pass(pass.output(), dy -> super.forwardInference(norm, x).backward(dy));
        }
    }
}
