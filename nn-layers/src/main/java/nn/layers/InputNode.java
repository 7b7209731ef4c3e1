package nn.layers;

import java.util.List;

/** Some columns of a graph's input. Prints as {@code x[3]}. */
record InputNode(String name, int columns) implements Node {

    @Override
    public List<String> sources() {
        return List.of();
    }

    @Override
    public String toString() {
        return name + "[" + columns + "]";
    }
}
