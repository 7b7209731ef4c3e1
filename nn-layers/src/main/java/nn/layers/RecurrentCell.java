package nn.layers;

import nn.core.Junction;

/**
 * One step of a recurrent network: a junction of {@code (xₜ, state)} to the next state, of the same shape as the state.
 * The first columns of a state are what the step puts out. {@link Recurrence} runs it over a sequence.
 */
public interface RecurrentCell extends Junction {

    /** {@return the columns of one step of the sequence} */
    int inputColumns();

    /** {@return the columns of a state} */
    int stateColumns();

    /** {@return how many columns of a state, from the left, are the output of a step} */
    int outputColumns();
}
