package nn.optim.files;

import java.nio.file.Path;
import java.util.function.IntPredicate;
import nn.core.Require;
import nn.optim.TrainingListener;

/**
 * Saves a checkpoint again and again while training goes on, each time over the last one. Whatever ends the training,
 * it goes on from the latest one as if it had never stopped:
 *
 * <pre>{@code
 * Checkpoint checkpoint = new Checkpoint(Map.of(
 *         "model", Weights.of(model), "optimizer", optimizer, "trainer", trainer));
 * if (Files.exists(path)) {
 *     checkpoint.load(path);
 * }
 * trainer.trainUntil(data, 100, Autosave.everyEpoch(checkpoint, path));
 * }</pre>
 *
 * <p>Among several listeners it stands last, so that all of them have heard of what it saves.
 */
public final class Autosave implements TrainingListener {

    private final Checkpoint checkpoint;
    private final Path path;
    private final IntPredicate isDue;

    private Autosave(Checkpoint checkpoint, Path path, IntPredicate isDue) {
        this.checkpoint = checkpoint;
        this.path = path;
        this.isDue = isDue;
    }

    /**
     * {@return a listener that saves after every epoch}
     *
     * @param checkpoint what is saved
     * @param path replaced each time
     */
    public static Autosave everyEpoch(Checkpoint checkpoint, Path path) {
        return new Autosave(checkpoint, path, step -> false);
    }

    /**
     * {@return a listener that saves after every so many steps of an epoch, and after every epoch}
     *
     * @param steps at least 1
     * @param checkpoint what is saved
     * @param path replaced each time
     */
    public static Autosave everySteps(int steps, Checkpoint checkpoint, Path path) {
        Require.that(steps >= 1, "Autosave: a checkpoint comes after at least 1 step, not %d", steps);
        return new Autosave(checkpoint, path, step -> step % steps == 0);
    }

    @Override
    public void step(int epoch, int step, int steps, double loss) {
        if (isDue.test(step)) {
            checkpoint.save(path);
        }
    }

    @Override
    public void epoch(int epoch, double loss) {
        checkpoint.save(path);
    }
}
