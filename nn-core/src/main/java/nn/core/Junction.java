package nn.core;

import java.util.Map;

/**
 * Where two paths meet: a function of two batches with its own derivative, such as add, multiply,
 * attention or a recurrent cell. The laws of {@link Layer} hold; its passes yield {@link
 * Gradients#first} and {@link Gradients#second}.
 */
public interface Junction {

    /** One forward pass over two batches. Throws IllegalArgumentException for shapes that do not fit. */
    Pass forward(Matrix x, Matrix y, Mode mode);

    /** What is learned, by name, in the order of declaration. */
    default Map<String, Parameter> parameters() {
        return Named.collect(children(), Layer::parameters);
    }

    /** The running averages, by name, in the order of declaration. */
    default Map<String, RunningAverage> statistics() {
        return Named.collect(children(), Layer::statistics);
    }

    /** The layers inside, by name, in the order of the forward pass. */
    default Map<String, Layer> children() {
        return Map.of();
    }
}
