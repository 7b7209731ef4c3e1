package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What goes wrong in a fully connected layer. */
final class DenseMistakes {

    private DenseMistakes() {}

    static List<Specimen> all() {
        return List.of(new InputGradientZero(), new InputGradientThroughTransposedWeight(),
                new InputGradientUnchanged(), new InputGradientNegated(), new LastExampleForgotten(),
                new WeightGradientTransposed(), new WeightGradientAveraged(), new WeightGradientOfFirstExample(),
                new WeightGradientNegated(), new WeightGradientOffInOneEntry(), new WeightGradientClipped(),
                new WeightGradientInSinglePrecision(), new BiasGradientNotSummed(), new BiasGradientAveraged(),
                new BiasGradientZero(), new BiasGradientDoubled(), new BiasGradientMissing(), new UpdatedWeightUsed(),
                new GradientsAccumulated(), new LatestInputUsed(), new BiasForgotten());
    }

    @Planted("the input gradient is zero")
    static class InputGradientZero extends DenseCopy {
        @Override
        Matrix dx(Matrix x, Matrix w, Matrix dy) {
            return x.times(0);
        }
    }

    @Planted("the input gradient is the upstream gradient, unchanged")
    static class InputGradientUnchanged extends SquareDenseCopy {
        @Override
        Matrix dx(Matrix x, Matrix w, Matrix dy) {
            return dy;
        }
    }

    @Planted("the input gradient is dy · W, with a square weight that should be transposed")
    static class InputGradientThroughTransposedWeight extends SquareDenseCopy {
        @Override
        Matrix dx(Matrix x, Matrix w, Matrix dy) {
            return dy.times(w);
        }
    }

    @Planted("the input gradient has the wrong sign")
    static class InputGradientNegated extends DenseCopy {
        @Override
        Matrix dx(Matrix x, Matrix w, Matrix dy) {
            return super.dx(x, w, dy).times(-1);
        }
    }

    @Planted("the last example gets no input gradient")
    static class LastExampleForgotten extends DenseCopy {
        @Override
        Matrix dx(Matrix x, Matrix w, Matrix dy) {
            Matrix right = super.dx(x, w, dy);
            return Matrix.generate(x.rows(), x.columns(), (i, j) -> i == x.rows() - 1 ? 0 : right.get(i, j));
        }
    }

    @Planted("the gradient of a square weight is transposed")
    static class WeightGradientTransposed extends SquareDenseCopy {
        @Override
        Matrix dWeight(Matrix x, Matrix dy) {
            return dy.transpose().times(x);
        }
    }

    @Planted("the weight gradient is averaged over the batch, not summed")
    static class WeightGradientAveraged extends DenseCopy {
        @Override
        Matrix dWeight(Matrix x, Matrix dy) {
            return super.dWeight(x, dy).times(1.0 / x.rows());
        }
    }

    @Planted("the weight gradient is that of the first example alone")
    static class WeightGradientOfFirstExample extends DenseCopy {
        @Override
        Matrix dWeight(Matrix x, Matrix dy) {
            return super.dWeight(x.row(0), dy.row(0));
        }
    }

    @Planted("the weight gradient has the wrong sign")
    static class WeightGradientNegated extends DenseCopy {
        @Override
        Matrix dWeight(Matrix x, Matrix dy) {
            return super.dWeight(x, dy).times(-1);
        }
    }

    @Planted("one entry of the weight gradient is off by a millionth of the largest")
    static class WeightGradientOffInOneEntry extends DenseCopy {
        @Override
        Matrix dWeight(Matrix x, Matrix dy) {
            Matrix right = super.dWeight(x, dy);
            return right.with(0, 0, right.get(0, 0) + 1e-6 * right.maxAbs());
        }
    }

    @Planted("the weight gradient is clipped to ±5")
    static class WeightGradientClipped extends DenseCopy {
        @Override
        Matrix dWeight(Matrix x, Matrix dy) {
            return super.dWeight(x, dy).map(d -> Math.max(-5, Math.min(5, d)));
        }
    }

    @Planted("the weight gradient is rounded to single precision")
    static class WeightGradientInSinglePrecision extends DenseCopy {
        @Override
        Matrix dWeight(Matrix x, Matrix dy) {
            return super.dWeight(x, dy).map(d -> (float) d);
        }
    }

    @Planted("the bias gradient is the first row of dy, not the sum over the batch")
    static class BiasGradientNotSummed extends DenseCopy {
        @Override
        Matrix dBias(Matrix dy) {
            return dy.row(0);
        }
    }

    @Planted("the bias gradient is averaged over the batch, not summed")
    static class BiasGradientAveraged extends DenseCopy {
        @Override
        Matrix dBias(Matrix dy) {
            return dy.columnMeans();
        }
    }

    @Planted("the bias gradient is zero")
    static class BiasGradientZero extends DenseCopy {
        @Override
        Matrix dBias(Matrix dy) {
            return Matrix.zeros(1, dy.columns());
        }
    }

    @Planted("the bias gradient is added twice")
    static class BiasGradientDoubled extends DenseCopy {
        @Override
        Matrix dBias(Matrix dy) {
            return super.dBias(dy).times(2);
        }
    }

    @Planted(value = "the bias has no gradient at all", kind = Kind.LAW,
            law = "everyParameterHasAGradientAndNothingElseHas")
    static class BiasGradientMissing extends DenseCopy {
        @Override
        public Pass forward(Layer dense, Matrix x, Mode mode) {
            Matrix w = weight(dense).value();
            Matrix y = y(x, w, bias(dense).value());
            return new Pass(y, dy -> Gradients.ofInput(dx(x, w, dy)).and(weight(dense), dWeight(x, dy)));
        }
    }

    @Planted(value = "the way back uses the weight as it is by then, not that of the forward pass", kind = Kind.LAW,
            law = "anUpdateDoesNotDisturbTheWayBack")
    static class UpdatedWeightUsed extends DenseCopy {
        @Override
        public Pass forward(Layer dense, Matrix x, Mode mode) {
            Pass right = super.forward(dense, x, mode);
            return new Pass(right.output(), dy -> super.forward(dense, x, mode).backward(dy));
        }
    }

    @Planted(value = "the weight gradient is added to that of the call before", kind = Kind.LAW,
            law = "backwardCanBeCalledAgain")
    static class GradientsAccumulated extends DenseCopy {
        @Override
        public Layer copyOf(Layer dense) {
            return new LayerCopy(dense, this) {
                private Matrix sum = weight(dense).value().times(0);

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    Pass right = super.forward(x, mode);
                    return new Pass(right.output(), dy -> accumulated(right.backward(dy)));
                }

                private Gradients accumulated(Gradients right) {
                    sum = sum.plus(right.of(weight(dense)));
                    return Gradients.ofInput(right.input())
                            .and(weight(dense), sum).and(bias(dense), right.of(bias(dense)));
                }
            };
        }
    }

    @Planted(value = "the way back uses the input of the latest forward pass", kind = Kind.LAW,
            law = "anotherPassDoesNotDisturbTheWayBack")
    static class LatestInputUsed extends DenseCopy {
        @Override
        public Layer copyOf(Layer dense) {
            return new LayerCopy(dense, this) {
                private Pass latest = super.forward(weight(dense).value().transpose(), Mode.inference());

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    latest = super.forward(x, mode);
                    return new Pass(latest.output(), dy -> latest.backward(dy));
                }
            };
        }
    }

    @Planted(value = "the bias is never added, and its gradient is zero", kind = Kind.VALUE)
    static class BiasForgotten extends DenseCopy {
        @Override
        Matrix y(Matrix x, Matrix w, Matrix b) {
            return x.times(w);
        }

        @Override
        Matrix dBias(Matrix dy) {
            return Matrix.zeros(1, dy.columns());
        }
    }

    /** A copy with as many outputs as inputs. */
    private abstract static class SquareDenseCopy extends DenseCopy {
        @Override
        int outputs(int columns, RandomGenerator random) {
            return columns;
        }
    }
}
