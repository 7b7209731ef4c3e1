package nn.layers;

import java.util.List;

/** A named value in a {@link Graph}, made by {@link Graph#input} or by {@code Graph.node}. */
public sealed interface Node permits InputNode, ComputedNode {

    /** {@return the name by which other nodes refer to this value} */
    String name();

    /** {@return the names of the values that this one is made of; none for an input} */
    List<String> sources();
}
