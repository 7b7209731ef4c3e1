package nn.optim;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Pass;

/**
 * The training loop: forward, loss, backward, step, batch after batch, epoch after epoch.
 *
 * <p>The seed settles every shuffle and every mask: on one JDK, one seed gives the same bits. Training stops with a
 * {@link DivergenceException} at the first loss that is not a finite number, or if the last update leaves a parameter
 * that is none, with the model as it last was good.
 */
public final class Trainer {

    private final Layer model;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Batches batches;
    private final Mode.Training mode;
    private ModelState good;
    private int epochs;

    public Trainer(Layer model, Loss loss, Optimizer optimizer, Batches batches, long seed) {
        this.model = model;
        this.loss = loss;
        this.optimizer = optimizer;
        this.batches = batches;
        this.mode = new Mode.Training(seed);
        this.good = ModelState.of(model);
    }

    /** Trains for so many more epochs: twice five is the same as ten. */
    public void train(Examples data, int moreEpochs, TrainingListener listener) {
        for (int i = 0; i < moreEpochs; i++) {
            epochs++;
            listener.epoch(epochs, epoch(data, mode.child(epochs), listener));
        }
        if (!ModelState.of(model).isFinite()) {
            good.restore();
            throw DivergenceException.inLastUpdate(epochs);
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
            good.restore();
            throw DivergenceException.at(epochs, step, value, model, pass);
        }
        Matrix dy = loss.gradient(pass.output(), batch.target());
        Gradients gradients = pass.backward(dy);
        optimizer.step(gradients);
        good = before;
        return value;
    }
}
