package nn.optim;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Pass;
import nn.core.Require;

/**
 * The training loop: forward, loss, backward, step, batch after batch, epoch after epoch.
 *
 * <p>The seed settles every shuffle and every mask: on one JDK, one seed gives the same bits. Training stops with a
 * {@link DivergenceException} at the first loss or running average that is not finite. It also stops if the last update
 * leaves a value that is not finite. Model and optimizer then have their last good values, and training stands where it
 * stood with them.
 *
 * <p>Where training stands is its {@link #state}. Saved after any step together with the model and the optimizer, and
 * restored, training goes on to the same bits as if it had never stopped.
 */
public final class Trainer implements Resumable {

    private static final String SEED = "seed";
    private static final String BATCHES = "batches";
    private static final String POSITION = "position";
    private static final String GOOD = "good.";

    private final Layer model;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Batches batches;
    private final Mode.Training mode;
    private Position position = Position.START;
    private Moment good;
    /** What it has learned when this last had to do with it. */
    private ModelState last;
    private boolean restored;

    /**
     * Training that has not begun.
     *
     * @param model what learns
     * @param loss of its output, batch by batch
     * @param optimizer a rule for the same model
     * @param batches how much of the data one step sees
     * @param seed settles every shuffle and every mask
     */
    public Trainer(Layer model, Loss loss, Optimizer optimizer, Batches batches, long seed) {
        this.model = model;
        this.loss = loss;
        this.optimizer = optimizer;
        this.batches = batches;
        this.mode = new Mode.Training(seed);
        this.good = now();
        this.last = ModelState.of(model);
    }

    private Moment now() {
        return Moment.of(model, optimizer, position);
    }

    /** {@return how many epochs are complete} */
    public int epochs() {
        return position.epochs();
    }

    /**
     * Trains for so many more epochs: twice five is the same as ten, if no listener changes the model at the end.
     *
     * @param data of at least one example
     * @param moreEpochs 0 or more
     * @param listener told after each step and each epoch
     */
    public void train(Dataset data, int moreEpochs, TrainingListener listener) {
        Require.that(moreEpochs >= 0, "training takes some epochs or none, not %d", moreEpochs);
        trainUntil(data, (int) Math.min(Integer.MAX_VALUE, (long) position.epochs() + moreEpochs), listener);
    }

    /**
     * Trains until so many epochs are complete, counted from the very first: after a restore, those that are left.
     *
     * @param data of at least one example
     * @param epochs 0 or more
     * @param listener told after each step and each epoch
     */
    public void trainUntil(Dataset data, int epochs, TrainingListener listener) {
        Require.that(epochs >= 0, "training ends after some epochs or none, not %d", epochs);
        Require.that(data.size() >= 1, "training takes at least one example, not %d", data.size());
        if (!restored && !ModelState.of(model).equals(last)) {
            // somebody else has changed the model since
            good = now();
        }
        restored = false;
        while (position.epochs() < epochs && !listener.isEnough()) {
            epoch(data, listener);
        }
        last = ModelState.of(model);
        if (!last.isFinite()) {
            throw diverged(DivergenceException.inLastUpdate(position.epochOfLastStep()));
        }
        listener.end();
    }

    /** What is left of an epoch; it stays open if the listener has had enough. */
    private void epoch(Dataset data, TrainingListener listener) {
        int epoch = position.epochs() + 1;
        int steps = batches.count(data.size());
        position.requireExamples(data.size());
        Mode.Training epochMode = mode.child(epoch);
        Iterator<Examples> rest = batches.epoch(data, epochMode.random(), position.step()).iterator();
        while (position.step() < steps && !listener.isEnough()) {
            Examples batch = rest.next();
            int step = position.step() + 1;
            double batchLoss = step(batch, epochMode.child(step), step);
            position = position.after(batch.size(), batchLoss, data.size());
            listener.step(epoch, step, steps, batchLoss);
        }
        if (position.step() == steps) {
            double meanLoss = position.meanLoss();
            position = position.nextEpoch();
            listener.epoch(epoch, meanLoss);
        }
    }

    private double step(Examples batch, Mode stepMode, int step) {
        Moment before = now();
        Pass pass = model.forward(batch.x(), stepMode);
        double value = loss.value(pass.output(), batch.target());
        if (!Double.isFinite(value)) {
            throw diverged(DivergenceException.inLoss(position.epochs() + 1, step, value, batch, model, pass));
        }
        // a finite loss has just shown that the model was good before this step
        good = before;
        if (!statisticsAreFinite()) {
            throw diverged(DivergenceException.inStatistics(position.epochs() + 1, step));
        }
        Matrix dy = loss.gradient(pass.output(), batch.target());
        Gradients gradients = pass.backward(dy);
        optimizer.step(gradients);
        return value;
    }

    private boolean statisticsAreFinite() {
        return model.statistics().values().stream().allMatch(average -> average.value().isFinite());
    }

    private DivergenceException diverged(DivergenceException exception) {
        good.restore(model, optimizer);
        position = good.position();
        last = ModelState.of(model);
        return exception;
    }

    /** Where training stands, and the last good values: all that decides on what a later step does. */
    @Override
    public Map<String, Matrix> state() {
        Map<String, Matrix> state = new LinkedHashMap<>();
        state.put(SEED, seed());
        state.put(BATCHES, batches.settings());
        state.put(POSITION, position.toMatrix());
        state.putAll(good.state(GOOD));
        return Collections.unmodifiableMap(state);
    }

    /**
     * Throws IllegalArgumentException also for the state of a trainer with another seed or other batches. Model and
     * optimizer are restored by themselves.
     */
    @Override
    public void restore(Map<String, Matrix> state) {
        Shapes.requireSame("Trainer", state(), state);
        Require.that(state.get(SEED).equals(seed()), "Trainer: the state is of training with another seed than %d",
                mode.seed());
        Require.that(state.get(BATCHES).equals(batches.settings()),
                "Trainer: the state is of training with other batches than %s", batches);
        Position stood = Position.of(state.get(POSITION));
        good = Moment.of(GOOD, state);
        position = stood;
        restored = true;
    }

    /** In two halves: a double holds no more than 53 bits. */
    private Matrix seed() {
        return Matrix.rowOf((int) (mode.seed() >> Integer.SIZE), (int) mode.seed());
    }
}
