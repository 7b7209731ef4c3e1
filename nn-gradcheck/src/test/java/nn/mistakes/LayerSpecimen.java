package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.LayerContract;

/**
 * A layer and its copy, which has the original's parameters and a forward pass of its own. The copy stands under the
 * layer contract: with a mistake in it, the contract must fail.
 */
public interface LayerSpecimen extends Specimen, LayerContract {

    /** The original, for inputs of so many columns. */
    Layer original(int columns, RandomGenerator random);

    /** The copy's forward pass, with the parameters and statistics of the original. */
    Pass forward(Layer original, Matrix x, Mode mode);

    /** The copy of a given original. */
    default Layer copyOf(Layer original) {
        return new LayerCopy(original, this);
    }

    @Override
    default Layer layer(int columns, RandomGenerator random) {
        return copyOf(original(columns, random));
    }

    @Override
    default Layer original(Matrix x, RandomGenerator random) {
        return Draws.redrawn(original(x.columns(), random), random);
    }

    @Override
    default Layer copy(Matrix x, RandomGenerator random) {
        return copyOf(original(x, random));
    }

    /** Holds what is made of an original against numbers from elsewhere. */
    default void compare(UnaryOperator<Layer> made) {}

    @Override
    default void compareOriginal() {
        compare(UnaryOperator.identity());
    }

    @Override
    default void compareCopy() {
        compare(this::copyOf);
    }
}
