package nn.optim;

import java.util.Map;
import nn.core.Matrix;

/**
 * Something that goes on from a saved state as if it had never stopped.
 *
 * <p>The names and shapes of the state never change, so that a file can be compared with them before it is read.
 */
public interface Resumable {

    /** {@return all that it must remember, by name} */
    Map<String, Matrix> state();

    /**
     * Takes up what {@link #state} gave. Throws IllegalArgumentException, and changes nothing, if a name is missing or
     * unknown or a shape is another.
     *
     * @param state of an object that was made in the same way
     */
    void restore(Map<String, Matrix> state);
}
