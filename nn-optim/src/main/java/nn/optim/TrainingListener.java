package nn.optim;

import java.util.List;

/** Told how training goes, and asked whether it is enough. Numbers count from 1. */
public interface TrainingListener {

    /**
     * After each step: its number in this epoch, of so many, and the loss of its batch before the update.
     *
     * @param epoch the number of the epoch
     * @param step of the batch within the epoch
     * @param steps the batches of an epoch
     * @param loss never NaN or infinite: that ends the training with an exception
     */
    default void step(int epoch, int step, int steps, double loss) {}

    /**
     * After each epoch: the mean loss of its batches, weighted by their sizes, each taken before its update.
     *
     * @param epoch the number of the epoch that is complete
     * @param loss finite
     */
    default void epoch(int epoch, double loss) {}

    /**
     * Asked before each step and each epoch: true ends the training.
     *
     * @return whether to stop
     */
    default boolean isEnough() {
        return false;
    }

    /** After the last step, whatever ended the training but an exception. */
    default void end() {}

    /** {@return a listener that hears nothing} */
    static TrainingListener silent() {
        return new TrainingListener() {};
    }

    /**
     * {@return several listeners, told in this order; one of them is enough to end the training}
     *
     * @param listeners each is told everything, until one throws
     */
    static TrainingListener all(TrainingListener... listeners) {
        return new Listeners(List.of(listeners));
    }
}
