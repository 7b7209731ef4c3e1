package nn.optim;

import java.util.Map;
import nn.core.Matrix;

/** Something that can stop, be saved, and go on later as if it had never stopped. */
public interface Resumable {

    /** What it remembers, by name. */
    Map<String, Matrix> state();

    /**
     * Takes up what {@link #state} gave. Throws IllegalArgumentException, and changes nothing, if a name is missing or
     * unknown or a shape is another.
     */
    void restore(Map<String, Matrix> state);
}
