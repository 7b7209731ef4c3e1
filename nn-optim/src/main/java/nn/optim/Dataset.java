package nn.optim;

/**
 * Examples by their numbers: in memory ({@link Examples}), or read only when a batch asks for them, so that there may
 * be more of them than memory holds.
 */
public interface Dataset {

    /** {@return how many examples there are} */
    int size();

    /**
     * {@return the examples with these numbers, counted from 0, in this order}
     *
     * @param places each below the size; one may come several times
     */
    Examples at(int... places);
}
