package nn.optim;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Mode;
import nn.core.ModelState;
import nn.core.Pass;
import nn.core.Require;

/**
 * A test of learning rates: a few steps of training with rates that grow from a small one to a large one in equal
 * ratios. The model is afterwards as it was, bit for bit, its running averages, too.
 *
 * <p>Source: Smith, <i>Cyclical Learning Rates for Training Neural Networks</i>, 2017, section 3.3, where the rates
 * grow along a straight line.
 */
public final class LearningRateFinder {

    private final Layer model;
    private final Loss loss;
    private final Function<LearningRate, Optimizer> rule;
    private final Batches batches;
    private final Mode.Training mode;

    /**
     * The rule is made for the model and a rate: {@code rate -> new Adam(model, rate)}.
     *
     * @param model is trained, and then put back
     * @param loss of a batch
     * @param rule makes an optimizer for one test
     * @param batches whose order starts anew with each epoch
     * @param seed settles every shuffle and every mask
     */
    public LearningRateFinder(Layer model, Loss loss, Function<LearningRate, Optimizer> rule, Batches batches,
            long seed) {
        this.model = model;
        this.loss = loss;
        this.rule = rule;
        this.batches = batches;
        this.mode = new Mode.Training(seed);
    }

    /**
     * Takes so many steps, at least two, with rates from the first to the last of these, and fewer if a loss is not
     * finite, which is left out, or the smoothed loss has risen by three times its least value.
     *
     * @param data to train on
     * @param from the first rate, above 0
     * @param to the last, larger than the first
     * @param steps each with a rate of its own
     * @return the losses at these rates
     */
    public RateCurve test(Dataset data, double from, double to, int steps) {
        Require.that(from > 0 && from < to && Double.isFinite(to),
                "rates grow from above 0, not from %s to %s", from, to);
        Require.that(steps >= 2, "a range has at least two rates, not %d", steps);
        ModelState before = ModelState.of(model);
        try {
            // η = from · (to / from)^(t / (steps − 1))
            return test(data, step -> from * Math.pow(to / from, step / (steps - 1.0)), steps);
        } finally {
            before.restore();
        }
    }

    private RateCurve test(Dataset data, LearningRate rate, int steps) {
        Optimizer optimizer = rule.apply(rate);
        List<Double> rates = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        int epoch = 0;
        Iterator<Examples> batch = epoch(data, epoch);
        for (int step = 0; step < steps && !RateCurve.of(rates, losses).hasExploded(); step++) {
            batch = batch.hasNext() ? batch : epoch(data, ++epoch);
            double value = step(batch.next(), mode.child(epoch).child(step), optimizer);
            if (!Double.isFinite(value)) {
                break;
            }
            rates.add(rate.at(step));
            losses.add(value);
        }
        return RateCurve.of(rates, losses);
    }

    private Iterator<Examples> epoch(Dataset data, int epoch) {
        return batches.epoch(data, mode.child(epoch).random()).iterator();
    }

    /** The loss before the update; without one if the loss is not finite. */
    private double step(Examples batch, Mode stepMode, Optimizer optimizer) {
        Pass pass = model.forward(batch.x(), stepMode);
        double value = loss.value(pass.output(), batch.target());
        if (Double.isFinite(value)) {
            optimizer.step(pass.backward(loss.gradient(pass.output(), batch.target())));
        }
        return value;
    }
}
