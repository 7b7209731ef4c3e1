package nn.mistakes;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.RunningAverage;
import nn.gradcheck.Magnitudes;

/** Parameters and statistics away from the 0 and 1 at which a forgotten factor or term does not show. */
final class Draws {

    private Draws() {}

    /** The layer, with parameters of random sign and statistics, all of magnitude 0.5 to 1.5. */
    static Layer redrawn(Layer layer, RandomGenerator random) {
        for (Parameter p : layer.parameters().values()) {
            p.set(Magnitudes.signed(p.value().shape(), random));
        }
        for (RunningAverage average : layer.statistics().values()) {
            average.set(Magnitudes.positive(average.value().shape(), random));
        }
        return layer;
    }
}
