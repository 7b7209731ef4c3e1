package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Part;
import nn.core.Pass;

/** A named value in a {@link Graph}: an input, or what a part makes of earlier values. */
public sealed interface Node {

    String name();

    /** The names of the values that this one is made of; none for an input. */
    List<String> sources();

    /** Some columns of the graph's input. Prints as {@code x[3]}. */
    record Input(String name, int columns) implements Node {

        @Override
        public List<String> sources() {
            return List.of();
        }

        @Override
        public String toString() {
            return name + "[" + columns + "]";
        }
    }

    /** A value that a part computes. */
    sealed interface Computed extends Node {

        Part part();

        /** The part's own pass over its sources. */
        Pass.Child forward(Map<String, Matrix> values, Mode mode);

        /** The gradients of the sources, in their order, out of those of the part; each computed when asked for. */
        List<Supplier<Matrix>> ofSources(Gradients gradients);
    }

    /** What a layer makes of one value. Prints as {@code h = Relu()(x)}. */
    record OfLayer(String name, Layer part, String source) implements Computed {

        @Override
        public List<String> sources() {
            return List.of(source);
        }

        @Override
        public Pass.Child forward(Map<String, Matrix> values, Mode mode) {
            Matrix x = values.get(source);
            return new Pass.Child(name, part, x, part.forward(x, mode));
        }

        @Override
        public List<Supplier<Matrix>> ofSources(Gradients gradients) {
            return List.of(gradients::input);
        }

        @Override
        public String toString() {
            return name + " = " + part + "(" + source + ")";
        }
    }

    /** What a junction makes of two values, or of one taken twice. Prints as {@code q = Add()(x, y)}. */
    record OfJunction(String name, Junction part, String first, String second) implements Computed {

        @Override
        public List<String> sources() {
            return List.of(first, second);
        }

        @Override
        public Pass.Child forward(Map<String, Matrix> values, Mode mode) {
            Matrix x = values.get(first);
            Matrix y = values.get(second);
            return new Pass.Child(name, part, x, y, part.forward(x, y, mode));
        }

        @Override
        public List<Supplier<Matrix>> ofSources(Gradients gradients) {
            return List.of(gradients::first, gradients::second);
        }

        @Override
        public String toString() {
            return name + " = " + part + "(" + first + ", " + second + ")";
        }
    }
}
