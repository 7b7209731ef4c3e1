package nn.optim;

/**
 * Examples by their numbers: in memory ({@link Examples}), or read only when a batch asks for them, so that there may
 * be more of them than memory holds.
 */
public interface Dataset {

    /** How many examples there are. */
    int size();

    /** The examples with these numbers, counted from 0, in this order. */
    Examples at(int... places);
}
