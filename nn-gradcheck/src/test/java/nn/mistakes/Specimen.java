package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;

/**
 * A layer or a loss of the project and a copy of it, into which a mistake can be planted. A class marked
 * {@link Planted} changes one thing in the copy; without such a change, the copy does what the original does.
 */
public interface Specimen {

    /** What the original is called: {@code Dense}. */
    String family();

    /** The original, made for such an input; its parameters and statistics are drawn. */
    Layer original(Matrix x, RandomGenerator random);

    /** The copy, made for such an input; the same source draws the same parameters and statistics. */
    Layer copy(Matrix x, RandomGenerator random);

    /** The modes in which original and copy can differ. */
    default List<Mode> modes(long seed) {
        return List.of(Mode.training(seed));
    }

    /** The fewest rows an input may have. */
    default int leastRows() {
        return 1;
    }

    /** Inputs have so many columns, times a number. */
    default int columnUnit() {
        return 1;
    }

    /** Most that this number is in the comparison of checks. */
    default int mostUnits() {
        return 3;
    }

    /** Whether the function has a derivative everywhere. */
    default boolean isSmooth() {
        return true;
    }

    /** Whether the output is a loss: one number, from which the way back starts with 1. */
    default boolean isLoss() {
        return false;
    }

    /** Holds the original against numbers from elsewhere. Throws AssertionError where it differs. */
    void compareOriginal();

    /** Holds the copy against the same numbers. */
    void compareCopy();
}
