package nn.optim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import nn.core.Matrix;
import nn.core.Named;
import nn.core.Require;

/**
 * Ends the training when a loss on examples that it does not learn from has not come down for so many epochs, and gives
 * the model what it had learned by its best epoch.
 *
 * <pre>{@code
 * DoubleSupplier loss = () -> Metric.loss(crossEntropy).of(model, validation);
 * trainer.train(training, 100, new EarlyStopping(Weights.of(model), loss, 5));
 * }</pre>
 *
 * <p>The best weights come back at the end of the training, also if that comes before patience is at an end; so that
 * end is the end: to train on from it is not what training at once would be. A loss of NaN or infinity is no best, and
 * without any best the model keeps what it has. In a checkpoint, the stopping is a part like the others. Source:
 * Goodfellow, Bengio and Courville, <i>Deep Learning</i>, algorithm 7.1.
 */
public final class EarlyStopping implements TrainingListener, Resumable {

    private static final String BEST = "best";
    private static final String WAITED = "waited";
    private static final String WEIGHTS = "weights.";

    private final Resumable weights;
    private final DoubleSupplier validationLoss;
    private final int patience;
    private double best = Double.POSITIVE_INFINITY;
    private int waited;
    private Map<String, Matrix> bestWeights;

    /**
     * For so many epochs without a new best, at least one, training goes on.
     *
     * @param weights what comes back from the best epoch
     * @param validationLoss asked once after each epoch
     * @param patience in epochs
     */
    public EarlyStopping(Resumable weights, DoubleSupplier validationLoss, int patience) {
        Require.that(patience >= 1, "EarlyStopping: patience is at least 1 epoch, not %d", patience);
        this.weights = weights;
        this.validationLoss = validationLoss;
        this.patience = patience;
        this.bestWeights = weights.state();
    }

    @Override
    public void epoch(int epoch, double loss) {
        double value = validationLoss.getAsDouble();
        if (value < best) {
            best = value;
            waited = 0;
            bestWeights = weights.state();
        } else {
            waited++;
        }
    }

    @Override
    public boolean isEnough() {
        return waited >= patience;
    }

    @Override
    public void end() {
        if (best < Double.POSITIVE_INFINITY) {
            weights.restore(bestWeights);
        }
    }

    /** {@return the lowest loss so far; infinite before the first epoch} */
    public double best() {
        return best;
    }

    @Override
    public Map<String, Matrix> state() {
        Map<String, Matrix> state = new LinkedHashMap<>();
        state.put(BEST, Matrix.rowOf(best));
        state.put(WAITED, Matrix.rowOf(waited));
        bestWeights.forEach((name, value) -> state.put(WEIGHTS + name, value));
        return Collections.unmodifiableMap(state);
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        Shapes.requireSame("EarlyStopping", state(), state);
        Require.that(!Double.isNaN(state.get(BEST).get(0, 0)), "EarlyStopping: the best loss is a number, not NaN");
        double epochs = state.get(WAITED).get(0, 0);
        Require.that(epochs >= 0 && epochs <= Integer.MAX_VALUE && epochs == Math.rint(epochs),
                "EarlyStopping: epochs are a whole number, not %s", epochs);
        best = state.get(BEST).get(0, 0);
        waited = (int) epochs;
        bestWeights = Named.under(WEIGHTS, state);
    }
}
