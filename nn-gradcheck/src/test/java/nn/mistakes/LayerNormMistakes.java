package nn.mistakes;

import java.util.List;
import nn.core.Matrix;

/** What goes wrong in layer normalisation. */
final class LayerNormMistakes {

    private LayerNormMistakes() {}

    static List<Specimen> all() {
        return List.of(new OverTheColumns(), new MeanPathDropped(), new VariancePathDropped(), new BothPathsDropped(),
                new BesselOnTheWayBack(), new EpsilonForgotten(), new MeanOfUpstreamBeforeGamma(),
                new GammaGradientOfInput(), new GammaGradientAveraged(), new GammaForgotten(),
                new BetaGradientNotSummed(), new FirstDeviationForAllRows(), new BesselThroughout(),
                new VarianceOfSquares(), new EpsilonOutsideTheRootThroughout());
    }

    @Planted("the way back takes its means down the columns, as batch normalisation does")
    static class OverTheColumns extends LayerNormCopy {
        @Override
        Matrix paths(Values v, Matrix dXHat) {
            Matrix throughVariance = v.xHat().timesRow(dXHat.hadamard(v.xHat()).columnMeans());
            return dXHat.minusRow(dXHat.columnMeans()).minus(throughVariance);
        }
    }

    @Planted("the path through the mean is dropped")
    static class MeanPathDropped extends LayerNormCopy {
        @Override
        Matrix paths(Values v, Matrix dXHat) {
            return dXHat.minus(throughVariance(v, dXHat));
        }
    }

    @Planted("the path through the variance is dropped")
    static class VariancePathDropped extends LayerNormCopy {
        @Override
        Matrix throughVariance(Values v, Matrix dXHat) {
            return dXHat.times(0);
        }
    }

    @Planted("mean and variance are constants to the way back")
    static class BothPathsDropped extends LayerNormCopy {
        @Override
        Matrix paths(Values v, Matrix dXHat) {
            return dXHat;
        }
    }

    @Planted("the path through the variance divides by the features less one, and forward by the features")
    static class BesselOnTheWayBack extends LayerNormCopy {
        @Override
        Matrix throughVariance(Values v, Matrix dXHat) {
            double n = dXHat.columns();
            return super.throughVariance(v, dXHat).times(n / (n - 1));
        }
    }

    @Planted("ε is forgotten on the way back")
    static class EpsilonForgotten extends LayerNormCopy {
        @Override
        Matrix scale(Values v) {
            return v.variance().map(variance -> 1 / Math.sqrt(variance));
        }
    }

    @Planted("the means of the way back are taken before γ is multiplied in, as batch normalisation may")
    static class MeanOfUpstreamBeforeGamma extends LayerNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return paths(v, dy).timesRow(v.gamma()).timesColumn(scale(v));
        }
    }

    @Planted("the gradient of γ is Σ dy x, not Σ dy x̂")
    static class GammaGradientOfInput extends LayerNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(v.x()).columnSums();
        }
    }

    @Planted("the gradient of γ is averaged over the rows, not summed")
    static class GammaGradientAveraged extends LayerNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(v.xHat()).columnMeans();
        }
    }

    @Planted("the input gradient lacks γ")
    static class GammaForgotten extends LayerNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            return paths(v, dy).timesColumn(scale(v));
        }
    }

    @Planted("the gradient of β is that of the first row, not the sum over the rows")
    static class BetaGradientNotSummed extends LayerNormCopy {
        @Override
        Matrix dBeta(Matrix dy) {
            return dy.row(0);
        }
    }

    @Planted("the way back divides every row by the deviation of the first")
    static class FirstDeviationForAllRows extends LayerNormCopy {
        @Override
        Matrix scale(Values v) {
            double first = v.inverseDeviation().get(0, 0);
            return v.inverseDeviation().map(d -> first);
        }
    }

    @Planted(value = "the variance divides by the features less one forward and backward", kind = Kind.VALUE)
    static class BesselThroughout extends LayerNormCopy {
        @Override
        Matrix variance(Matrix x, Matrix centred) {
            double n = x.columns();
            return super.variance(x, centred).times(n / (n - 1));
        }

        @Override
        Matrix throughVariance(Values v, Matrix dXHat) {
            double n = dXHat.columns();
            return super.throughVariance(v, dXHat).times(n / (n - 1));
        }
    }

    @Planted(value = "the variance is E[x²] − E[x]², which cancels far from zero", kind = Kind.VALUE)
    static class VarianceOfSquares extends LayerNormCopy {
        @Override
        Matrix variance(Matrix x, Matrix centred) {
            Matrix mean = x.rowMeans();
            return x.hadamard(x).rowMeans().minus(mean.hadamard(mean));
        }
    }

    @Planted(value = "ε stands outside the root forward and backward", kind = Kind.VALUE)
    static class EpsilonOutsideTheRootThroughout extends LayerNormCopy {
        @Override
        Matrix inverseDeviation(Matrix variance) {
            return variance.map(v -> 1 / (Math.sqrt(v) + EPSILON));
        }

        @Override
        Matrix throughVariance(Values v, Matrix dXHat) {
            // ∂σ/∂x = (x − μ) / (D σ)
            return v.centred().timesColumn(dXHat.hadamard(v.xHat()).rowMeans())
                    .timesColumn(v.variance().map(variance -> 1 / Math.sqrt(variance)));
        }
    }
}
