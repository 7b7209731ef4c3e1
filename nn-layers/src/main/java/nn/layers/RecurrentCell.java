package nn.layers;

import nn.core.Junction;

/**
 * One step of a recurrent network: a junction of {@code (xₜ, state)} to the next state, of the same shape as the state.
 * The first columns of a state are what the step puts out. {@link Recurrence} runs it over a sequence.
 */
public interface RecurrentCell extends Junction {

    /** The columns of one step of the sequence. */
    int inputColumns();

    /** The columns of a state. */
    int stateColumns();

    /** How many of them, from the left, are the output of a step. */
    int outputColumns();
}
