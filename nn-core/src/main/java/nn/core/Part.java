package nn.core;

import java.util.Map;

/** A piece of a network: what layers and junctions have in common. A container is made of other parts. */
public sealed interface Part permits Layer, Junction {

    /**
     * {@return what is learned, by name, in the order of declaration; a container prefixes its children's:
     * {@code 2.weight}}
     */
    default Map<String, Parameter> parameters() {
        return Named.collect(children(), Part::parameters);
    }

    /** {@return the running averages, by name, in the order of declaration; a container prefixes its children's} */
    default Map<String, RunningAverage> statistics() {
        return Named.collect(children(), Part::statistics);
    }

    /** {@return the parts inside a container, by name, in the order of the forward pass; none for any other part} */
    default Map<String, ? extends Part> children() {
        return Map.of();
    }
}
