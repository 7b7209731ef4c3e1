package nn.optim;

import java.util.Iterator;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Named;
import nn.core.Pass;
import nn.core.Require;

/**
 * The training loop: forward, loss, backward, step, batch after batch, epoch after epoch.
 *
 * <p>The seed settles every shuffle and every mask: on one JDK, one seed gives the same bits. Training stops with a
 * {@link DivergenceException} at the first loss or running average that is not finite. It also stops if the last update
 * leaves a value that is not finite. The model then has its last good values.
 *
 * <p>Where training stands is its {@link #state}. Saved after any step together with the model and the optimizer, and
 * restored, training goes on to the same bits as if it had never stopped.
 */
public final class Trainer implements Resumable {

    private static final String SETTINGS = "seedAndBatchSize";
    private static final String POSITION = "position";

    private final Layer model;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Batches batches;
    private final Mode.Training mode;
    private ModelState good;
    private ModelState last;
    private Position position = Position.START;

    public Trainer(Layer model, Loss loss, Optimizer optimizer, Batches batches, long seed) {
        this.model = model;
        this.loss = loss;
        this.optimizer = optimizer;
        this.batches = batches;
        this.mode = new Mode.Training(seed);
        this.good = ModelState.of(model);
        this.last = good;
    }

    /** How many epochs are complete. */
    public int epochs() {
        return position.epochs();
    }

    /** Trains for so many more epochs: twice five is the same as ten. */
    public void train(Dataset data, int moreEpochs, TrainingListener listener) {
        Require.that(moreEpochs >= 0, "training takes some epochs or none, not %d", moreEpochs);
        trainUntil(data, position.epochs() + moreEpochs, listener);
    }

    /** Trains until so many epochs are complete, counted from the very first: after a restore, those that are left. */
    public void trainUntil(Dataset data, int epochs, TrainingListener listener) {
        if (!ModelState.of(model).equals(last)) {
            // somebody else has changed the model since
            good = ModelState.of(model);
        }
        while (position.epochs() < epochs && !listener.isEnough()) {
            epoch(data, listener);
        }
        last = ModelState.of(model);
        if (!last.isFinite()) {
            throw diverged(DivergenceException.inLastUpdate(position.epochs()));
        }
        listener.end();
    }

    /** What is left of an epoch; it stays open if the listener has had enough. */
    private void epoch(Dataset data, TrainingListener listener) {
        int epoch = position.epochs() + 1;
        int steps = batches.count(data.size());
        Require.that(position.step() <= steps,
                "Trainer: step %d of an epoch is done, but with these examples it has %d", position.step(), steps);
        Mode.Training epochMode = mode.child(epoch);
        Iterator<Examples> rest = batches.epoch(data, epochMode.random(), position.step()).iterator();
        while (rest.hasNext() && !listener.isEnough()) {
            Examples batch = rest.next();
            int step = position.step() + 1;
            double batchLoss = step(batch, epochMode.child(step), step);
            position = position.after(batch.size(), batchLoss);
            listener.step(epoch, step, steps, batchLoss);
        }
        if (!rest.hasNext()) {
            double meanLoss = position.meanLoss();
            position = position.nextEpoch();
            listener.epoch(epoch, meanLoss);
        }
    }

    private double step(Examples batch, Mode stepMode, int step) {
        ModelState before = ModelState.of(model);
        Pass pass = model.forward(batch.x(), stepMode);
        double value = loss.value(pass.output(), batch.target());
        if (!Double.isFinite(value)) {
            throw diverged(DivergenceException.inLoss(position.epochs() + 1, step, value, batch, model, pass));
        }
        if (!statisticsAreFinite()) {
            throw diverged(DivergenceException.inStatistics(position.epochs() + 1, step));
        }
        Matrix dy = loss.gradient(pass.output(), batch.target());
        Gradients gradients = pass.backward(dy);
        optimizer.step(gradients);
        // a finite loss has just shown that the model was good before this step
        good = before;
        return value;
    }

    private boolean statisticsAreFinite() {
        return model.statistics().values().stream().allMatch(average -> average.value().isFinite());
    }

    private DivergenceException diverged(DivergenceException exception) {
        good.restore();
        last = good;
        return exception;
    }

    @Override
    public Map<String, Matrix> state() {
        return Named.of(SETTINGS, settings(), POSITION, position.toMatrix());
    }

    /** Throws IllegalArgumentException also for the state of a trainer with another seed or other batches. */
    @Override
    public void restore(Map<String, Matrix> state) {
        Require.that(state.keySet().equals(state().keySet()), "Trainer remembers %s, not %s",
                state().keySet(), state.keySet());
        state().forEach((name, value) -> Require.that(value.hasShapeOf(state.get(name)),
                "Trainer: %s is %s, not %s", name, value.shape(), state.get(name).shape()));
        Require.that(state.get(SETTINGS).equals(settings()),
                "Trainer: this is the state of training with another seed or another size of batches");
        position = Position.of(state.get(POSITION));
    }

    /** The two halves of the seed, and the size of a batch: a double holds no more than 53 bits. */
    private Matrix settings() {
        return Matrix.rowOf((int) (mode.seed() >> Integer.SIZE), (int) mode.seed(), batches.size());
    }
}
