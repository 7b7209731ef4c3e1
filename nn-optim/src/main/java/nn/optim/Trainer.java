package nn.optim;

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
 * leaves a value that is not finite. The model then has its last good values.
 */
public final class Trainer {

    private final Layer model;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Batches batches;
    private final Mode.Training mode;
    private ModelState good;
    private ModelState last;
    private int epochs;

    public Trainer(Layer model, Loss loss, Optimizer optimizer, Batches batches, long seed) {
        this.model = model;
        this.loss = loss;
        this.optimizer = optimizer;
        this.batches = batches;
        this.mode = new Mode.Training(seed);
        this.good = ModelState.of(model);
        this.last = good;
    }

    /** Trains for so many more epochs: twice five is the same as ten. */
    public void train(Examples data, int moreEpochs, TrainingListener listener) {
        Require.that(moreEpochs >= 0, "training takes some epochs or none, not %d", moreEpochs);
        if (!ModelState.of(model).equals(last)) {
            // somebody else has changed the model since
            good = ModelState.of(model);
        }
        for (int i = 0; i < moreEpochs; i++) {
            epochs++;
            listener.epoch(epochs, epoch(data, mode.child(epochs), listener));
        }
        last = ModelState.of(model);
        if (!last.isFinite()) {
            throw diverged(DivergenceException.inLastUpdate(epochs));
        }
    }

    private double epoch(Examples data, Mode.Training epochMode, TrainingListener listener) {
        int steps = batches.count(data.size());
        int step = 0;
        int seen = 0;
        double sum = 0;
        for (Examples batch : batches.epoch(data, epochMode.random())) {
            step++;
            double batchLoss = step(batch, epochMode.child(step), step);
            sum += batchLoss * batch.size();
            seen += batch.size();
            listener.step(epochs, step, steps, batchLoss);
        }
        return sum / seen;
    }

    private double step(Examples batch, Mode stepMode, int step) {
        ModelState before = ModelState.of(model);
        Pass pass = model.forward(batch.x(), stepMode);
        double value = loss.value(pass.output(), batch.target());
        if (!Double.isFinite(value)) {
            throw diverged(DivergenceException.inLoss(epochs, step, value, batch, model, pass));
        }
        if (!statisticsAreFinite()) {
            throw diverged(DivergenceException.inStatistics(epochs, step));
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
}
