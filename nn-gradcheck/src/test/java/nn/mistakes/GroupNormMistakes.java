package nn.mistakes;

import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.GroupNorm;

/** What goes wrong in group normalisation. */
final class GroupNormMistakes {

    private GroupNormMistakes() {}

    static List<Specimen> all() {
        return List.of(new WrongGroupSize(), new StatisticsOfEachPositionOnTheWayBack(), new MeanPathDropped(),
                new VariancePathDropped(), new MeanOverChannelsAlone(), new GammaForgotten(), new EpsilonForgotten(),
                new GammaGradientOfCentredInput(), new BetaGradientOfTheFirstPosition(), new ChannelsInterleaved(),
                new StatisticsOfEachPosition(), new OneGroup());
    }

    @Planted("the way back takes each channel for a group of its own")
    static class WrongGroupSize extends GroupNormCopy {
        @Override
        Matrix dx(Values v, Matrix dy) {
            Matrix each = split(join(v.xHat(), SIZE), 1);
            Matrix dXHat = split(dXHat(v, dy), 1);
            Matrix paths = dXHat.minusColumn(dXHat.rowMeans())
                    .minus(each.timesColumn(dXHat.hadamard(each).rowMeans()));
            return join(split(join(paths, 1), SIZE).timesColumn(scale(v)), SIZE);
        }
    }

    @Planted("the way back takes its means at each position by itself")
    static class StatisticsOfEachPositionOnTheWayBack extends GroupNormCopy {
        @Override
        Matrix paths(Values v, Matrix dXHat) {
            Matrix x = v.xHat().reshape(dXHat.rows() * dXHat.columns() / SIZE, SIZE);
            Matrix d = dXHat.reshape(x.rows(), SIZE);
            return d.minusColumn(d.rowMeans()).minus(x.timesColumn(d.hadamard(x).rowMeans()))
                    .reshape(dXHat.rows(), dXHat.columns());
        }
    }

    @Planted("the path through the mean is dropped")
    static class MeanPathDropped extends GroupNormCopy {
        @Override
        Matrix throughMean(Matrix dXHat) {
            return dXHat.rowMeans().times(0);
        }
    }

    @Planted("the path through the variance is dropped")
    static class VariancePathDropped extends GroupNormCopy {
        @Override
        Matrix throughVariance(Values v, Matrix dXHat) {
            return dXHat.times(0);
        }
    }

    @Planted("the path through the mean divides by the channels of the group, and not by the positions")
    static class MeanOverChannelsAlone extends GroupNormCopy {
        @Override
        Matrix throughMean(Matrix dXHat) {
            return dXHat.rowSums().times(1.0 / SIZE);
        }
    }

    @Planted("the input gradient lacks γ")
    static class GammaForgotten extends GroupNormCopy {
        @Override
        Matrix dXHat(Values v, Matrix dy) {
            return dy;
        }
    }

    @Planted("ε is forgotten on the way back")
    static class EpsilonForgotten extends GroupNormCopy {
        @Override
        Matrix scale(Values v) {
            return v.variance().map(variance -> 1 / Math.sqrt(variance));
        }
    }

    @Planted("the gradient of γ is Σ dy (x − μ), not Σ dy x̂")
    static class GammaGradientOfCentredInput extends GroupNormCopy {
        @Override
        Matrix dGamma(Values v, Matrix dy) {
            return dy.hadamard(byPosition(join(v.centred(), SIZE))).columnSums();
        }
    }

    @Planted("the gradient of β is that of the first position, not the sum over rows and positions")
    static class BetaGradientOfTheFirstPosition extends GroupNormCopy {
        @Override
        Matrix dBeta(Matrix dy) {
            return dy.row(0);
        }
    }

    @Planted(value = "every second channel makes a group, not channels side by side", kind = Kind.VALUE)
    static class ChannelsInterleaved extends GroupNormCopy {
        @Override
        Matrix split(Matrix x, int size) {
            int groups = CHANNELS / size;
            return Matrix.generate(x.rows() * groups, x.columns() / groups,
                    (i, j) -> x.get(i / groups, j / size * CHANNELS + j % size * groups + i % groups));
        }

        @Override
        Matrix join(Matrix x, int size) {
            int groups = CHANNELS / size;
            return Matrix.generate(x.rows() / groups, x.columns() * groups,
                    (i, j) -> x.get(i * groups + j % groups, j / CHANNELS * size + j % CHANNELS / groups));
        }
    }

    /** Forward and backward are those of another group norm, with the parameters of this one. */
    static class AnotherNorm extends GroupNormCopy {
        Pass of(GroupNorm other, Layer norm, Matrix x, Mode mode) {
            other.parameters().forEach((name, p) -> p.set(norm.parameters().get(name).value()));
            Pass pass = other.forward(x, mode);
            return new Pass(pass.output(), dy -> renamed(pass.backward(dy), other, norm));
        }

        private static Gradients renamed(Gradients gradients, Layer from, Layer to) {
            Gradients renamed = Gradients.ofInput(gradients.input());
            for (String name : from.parameters().keySet()) {
                renamed = renamed.and(to.parameters().get(name), gradients.of(from.parameters().get(name)));
            }
            return renamed;
        }
    }

    @Planted(value = "mean and variance are those of each position by itself", kind = Kind.VALUE)
    static class StatisticsOfEachPosition extends AnotherNorm {
        @Override
        public Pass forward(Layer norm, Matrix x, Mode mode) {
            Pass each = of(new GroupNorm(CHANNELS / SIZE, CHANNELS), norm, byPosition(x), mode);
            return new Pass(each.output().reshape(x.rows(), x.columns()), dy -> {
                Gradients gradients = each.backward(byPosition(dy));
                Matrix dx = gradients.input().reshape(x.rows(), x.columns());
                return gradients.then(Gradients.ofInput(dx));
            });
        }
    }

    @Planted(value = "all channels are taken for one group", kind = Kind.VALUE)
    static class OneGroup extends AnotherNorm {
        @Override
        public Pass forward(Layer norm, Matrix x, Mode mode) {
            return of(new GroupNorm(1, CHANNELS), norm, x, mode);
        }
    }
}
