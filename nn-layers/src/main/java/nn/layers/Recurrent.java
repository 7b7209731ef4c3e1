package nn.layers;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Pass;
import nn.core.Require;
import nn.core.RunningAverage;

/**
 * A recurrent layer, whose cell makes it an RNN, an LSTM or a GRU: a {@link Recurrence} that starts from a state of
 * zeros. The input is a sequence, N x (T · D), the output what the cell puts out at every step, N x (T · H).
 *
 * <pre>{@code
 * new Sequential(
 *         new Recurrent(new LstmCell(3, 8, random), 5),
 *         new LastStep(8),
 *         new Dense(8, 2, random));        // a sequence of 5 steps of 3 columns, in two classes
 * }</pre>
 *
 * <p>The children are named by the steps, "0", "1", ..., but the parameters have the cell's own names. Source:
 * Goodfellow, Bengio and Courville, <i>Deep Learning</i>, section 10.2.
 */
public final class Recurrent implements Layer {

    private final RecurrentCell cell;
    private final int steps;
    private final Recurrence recurrence;

    /**
     * For sequences of so many steps.
     *
     * @param cell the same at every step
     * @param steps at least 1, the same in every row
     */
    public Recurrent(RecurrentCell cell, int steps) {
        Require.that(steps >= 1, "Recurrent: there is at least one step, not %d", steps);
        this.cell = cell;
        this.steps = steps;
        this.recurrence = new Recurrence(cell, steps);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, steps * cell.inputColumns());
        Pass pass = recurrence.forward(x, Matrix.zeros(x.rows(), cell.stateColumns()), mode);
        return new Pass(pass.output(), dy -> backward(pass, dy), pass.children());
    }

    private static Gradients backward(Pass pass, Matrix dy) {
        Gradients gradients = pass.backward(dy);
        // the zeros are no variable: their gradient ends here
        return gradients.then(Gradients.ofInput(gradients.first()));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return recurrence.parameters();
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return recurrence.statistics();
    }

    @Override
    public Map<String, Part> children() {
        return recurrence.children();
    }

    RecurrentCell cell() {
        return cell;
    }

    @Override
    public String toString() {
        return "Recurrent(" + cell + ", " + steps + ")";
    }
}
