package nn.optim;

/** Told how training goes. Numbers count from 1. */
public interface TrainingListener {

    /** After each step: its number in this epoch, of so many, and the loss of its batch before the update. */
    default void step(int epoch, int step, int steps, double loss) {}

    /** After each epoch: the mean loss of its batches, weighted by their sizes, each taken before its update. */
    default void epoch(int epoch, double loss) {}

    /** Hears nothing. */
    static TrainingListener silent() {
        return new TrainingListener() {};
    }
}
