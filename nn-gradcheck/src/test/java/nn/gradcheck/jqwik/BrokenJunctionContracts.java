package nn.gradcheck.jqwik;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Pass;
import nn.core.RunningAverage;

/** Tests of junctions that break one law each, because the layer in them does. */
final class BrokenJunctionContracts {

    private BrokenJunctionContracts() {}

    /** A layer of x + 2y: twice, since x + y of two generated matrices can be 0, where nothing is seen of a factor. */
    static class OfAWeightedSum implements Junction {
        private final Layer layer;

        OfAWeightedSum(Layer layer) {
            this.layer = layer;
        }

        @Override
        public Pass forward(Matrix x, Matrix y, Mode mode) {
            Pass pass = layer.forward(x.plus(y.times(2)), mode);
            return new Pass(pass.output(), dz -> backward(pass.backward(dz)), pass.children());
        }

        private static Gradients backward(Gradients ofLayer) {
            return ofLayer.then(Gradients.ofInputs(ofLayer.input(), ofLayer.input().times(2)));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return layer.parameters();
        }

        @Override
        public Map<String, RunningAverage> statistics() {
            return layer.statistics();
        }

        @Override
        public Map<String, ? extends Part> children() {
            return layer.children();
        }

        @Override
        public String toString() {
            return "OfAWeightedSum(" + layer + ")";
        }
    }

    static class WrongInTraining implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.wrongIn(Mode.Training.class));
        }
    }

    static class WrongInInference implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.wrongIn(Mode.Inference.class));
        }
    }

    static class HasAGradientForNobody implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.hasAGradientForNobody());
        }
    }

    static class LosesRows implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.losesRows());
        }
    }

    static class Clips implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.clips());
        }
    }

    static class AddsATinyNumberToTheGradient implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.addsATinyNumberToTheGradient());
        }
    }

    static class DropsSmallGradients implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.dropsSmallGradients());
        }
    }

    static class RollsDice implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.rollsDice(random));
        }
    }

    static class ReadsStatisticsInTraining implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.readsStatisticsInTraining());
        }
    }

    static class UpdatesStatisticsInInference implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.updatesStatisticsInInference());
        }
    }

    static class LearnsByItself implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.learnsByItself());
        }
    }

    static class UpdatesStatisticsInBackward implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.updatesStatisticsInBackward());
        }
    }

    static class Accumulates implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.accumulates());
        }
    }

    static class LeavesItsCacheInTheStatistics implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.leavesItsCacheInTheStatistics());
        }
    }

    static class ReadsTheUpdatedParameter implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.readsTheUpdatedParameter());
        }
    }

    static class WritesIntoItsOutput implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.writesIntoItsOutput());
        }
    }

    static class HidesItsChild implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.hidesItsChild());
        }
    }

    static class ForgetsTheOrder implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.forgetsTheOrder());
        }
    }

    static class Remembers implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(new BrokenLayers.Scale()) {
                private Matrix last = Matrix.zeros(1, 1);

                @Override
                public Pass forward(Matrix x, Matrix y, Mode mode) {
                    last = y;
                    return super.forward(x, last, mode);
                }
            };
        }
    }

    static class HasAnIdleParameter implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(new Idle());
        }
    }

    static class HidesAStatistic implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.hidesAStatistic());
        }
    }

    static class HidesAParameter implements SmallJunctionContract {
        @Override
        public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
            return new OfAWeightedSum(BrokenLayers.hidesAParameter());
        }
    }
}
