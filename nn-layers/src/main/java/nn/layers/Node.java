package nn.layers;

import java.util.List;

/** A named value in a {@link Graph}, made by {@link Graph#input} or by {@code Graph.node}. */
public sealed interface Node permits InputNode, ComputedNode {

    String name();

    /** The names of the values that this one is made of; none for an input. */
    List<String> sources();
}
