package nn.gradcheck.jqwik;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Mode;

/** Tests of the {@link BrokenLayers}, as their authors would write them. */
final class BrokenLayerContracts {

    private BrokenLayerContracts() {}

    static class WrongInTraining implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.wrongIn(Mode.Training.class);
        }
    }

    static class WrongInInference implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.wrongIn(Mode.Inference.class);
        }
    }

    static class HasAGradientForNobody implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.hasAGradientForNobody();
        }
    }

    static class LosesRows implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.losesRows();
        }
    }

    static class Clips implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.clips();
        }
    }

    static class AddsATinyNumberToTheGradient implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.addsATinyNumberToTheGradient();
        }
    }

    static class DropsSmallGradients implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.dropsSmallGradients();
        }
    }

    static class RollsDice implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.rollsDice(random);
        }
    }

    static class ReadsStatisticsInTraining implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.readsStatisticsInTraining();
        }
    }

    static class UpdatesStatisticsInInference implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.updatesStatisticsInInference();
        }
    }

    static class LearnsByItself implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.learnsByItself();
        }
    }

    static class UpdatesStatisticsInBackward implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.updatesStatisticsInBackward();
        }
    }

    static class Accumulates implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.accumulates();
        }
    }

    static class LeavesItsCacheInTheStatistics implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.leavesItsCacheInTheStatistics();
        }
    }

    static class ReadsTheUpdatedParameter implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.readsTheUpdatedParameter();
        }
    }

    static class WritesIntoItsOutput implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.writesIntoItsOutput();
        }
    }

    static class HidesItsChild implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.hidesItsChild();
        }
    }

    static class ForgetsTheOrder implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.forgetsTheOrder();
        }
    }

    static class Remembers implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.remembers();
        }
    }

    static class HasAnIdleParameter implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return new Idle();
        }
    }

    static class HidesAStatistic implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.hidesAStatistic();
        }
    }

    static class HidesAParameter implements SmallLayerContract {
        @Override
        public Layer layer(int columns, RandomGenerator random) {
            return BrokenLayers.hidesAParameter();
        }
    }
}
