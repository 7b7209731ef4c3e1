package nn.layers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Pass;
import nn.core.Require;

/**
 * Two recurrent layers over one sequence, the second from its end: {@code yₜ = [hₜ | h′ₜ]}, where hₜ has seen steps 0
 * to t and h′ₜ has seen the last step down to t. x is N x (T · D), y is N x (T · (H + H′)).
 *
 * <p>The children are "forwards" and "backwards". Source: Schuster and Paliwal, <i>Bidirectional Recurrent Neural
 * Networks</i>, 1997.
 */
public final class Bidirectional implements Layer {

    private final int steps;
    private final int columns;
    private final Recurrent forwards;
    private final Recurrent backwards;

    /**
     * For sequences of so many steps. The cells take equally many columns; what they put out may differ.
     *
     * @param forwards reads from the first step to the last
     * @param backwards reads from the last step to the first
     * @param steps at least 1, the same in every row
     */
    public Bidirectional(RecurrentCell forwards, RecurrentCell backwards, int steps) {
        Require.that(steps >= 1, "Bidirectional: there is at least one step, not %d", steps);
        Require.that(forwards.inputColumns() == backwards.inputColumns(),
                "Bidirectional: both cells see the same columns, but %s and %s differ", forwards, backwards);
        this.steps = steps;
        this.columns = forwards.inputColumns();
        this.forwards = new Recurrent(forwards, steps);
        this.backwards = new Recurrent(backwards, steps);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Require.columns(this, x, steps * columns);
        Matrix fromTheEnd = reversed(x);
        Pass ahead = forwards.forward(x, mode.child(0));
        Pass back = backwards.forward(fromTheEnd, mode.child(1));
        // yₜ = [hₜ | h′ₜ]
        Matrix y = rows(steps(ahead.output()).beside(steps(reversed(back.output()))));
        return new Pass(y, dy -> backward(ahead, back, dy), List.of(
                new Pass.Child("forwards", forwards, x, ahead),
                new Pass.Child("backwards", backwards, fromTheEnd, back)));
    }

    private Gradients backward(Pass ahead, Pass back, Matrix dy) {
        int hidden = ahead.output().columns() / steps;
        Matrix dSteps = steps(dy);
        Gradients ofAhead = ahead.backward(rows(dSteps.columns(0, hidden)));
        Gradients ofBack = back.backward(reversed(rows(dSteps.columns(hidden, dSteps.columns()))));
        // ∂L/∂x = by the way ahead + by the way back
        Matrix dx = ofAhead.input().plus(reversed(ofBack.input()));
        return ofAhead.then(ofBack).then(Gradients.ofInput(dx));
    }

    /** A row for each step of each sequence. */
    private Matrix steps(Matrix x) {
        return x.reshape(x.rows() * steps, x.columns() / steps);
    }

    /** A row for each sequence again. */
    private Matrix rows(Matrix x) {
        return x.reshape(x.rows() / steps, x.columns() * steps);
    }

    /** The last step first. */
    private Matrix reversed(Matrix x) {
        return rows(steps(x).rowsAt(IntStream.range(0, x.rows() * steps).map(this::mirrored).toArray()));
    }

    /** The place of a step, counted through all sequences, when each of them starts from its end. */
    private int mirrored(int place) {
        return place - place % steps + steps - 1 - place % steps;
    }

    @Override
    public Map<String, Layer> children() {
        return Named.of("forwards", forwards, "backwards", backwards);
    }

    @Override
    public String toString() {
        return "Bidirectional(" + forwards.cell() + ", " + backwards.cell() + ", " + steps + ")";
    }
}
