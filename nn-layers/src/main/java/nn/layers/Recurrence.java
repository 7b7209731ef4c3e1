package nn.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Pass;
import nn.core.Require;
import nn.core.RunningAverage;

/**
 * A recurrent cell at every step of a sequence, one state after the other: {@code sₜ₊₁ = cell(xₜ, sₜ)}. The first input
 * is the sequence, N x (T · D), the second the initial state s₀; the output is what the cell puts out at all steps,
 * side by side, N x (T · H).
 *
 * <p>All steps share the parameters of the one cell; their gradients are sums over the steps. The children are named by
 * the steps, "0", "1", ..., but the parameters have the cell's own names. Source: Werbos, <i>Backpropagation Through
 * Time: What It Does and How to Do It</i>, 1990.
 */
public final class Recurrence implements Junction {

    private final RecurrentCell cell;
    private final int steps;

    /**
     * For sequences of so many steps.
     *
     * @param cell the same at every step
     * @param steps at least 1, the same in every row
     */
    public Recurrence(RecurrentCell cell, int steps) {
        Require.that(steps >= 1, "Recurrence: there is at least one step, not %d", steps);
        Require.that((long) steps * cell.inputColumns() <= Integer.MAX_VALUE,
                "Recurrence: %d steps of %d columns do not fit one row", steps, cell.inputColumns());
        Require.that(1 <= cell.outputColumns() && cell.outputColumns() <= cell.stateColumns(),
                "Recurrence: %s puts out the first %d columns of a state, which has %d", cell,
                cell.outputColumns(), cell.stateColumns());
        this.cell = cell;
        this.steps = steps;
    }

    @Override
    public Pass forward(Matrix x, Matrix start, Mode mode) {
        requireShapes(x, start);
        List<Pass.Child> passes = new ArrayList<>();
        Matrix state = start;
        for (int t = 0; t < steps; t++) {
            Matrix xt = step(t, x);
            // sₜ₊₁ = cell(xₜ, sₜ)
            Pass pass = cell.forward(xt, state, mode.child(t));
            Require.that(pass.output().hasShapeOf(state), "%s: the cell turns a state of %s into %s, but a state must"
                    + " stay one", this, state.shape(), pass.output().shape());
            passes.add(new Pass.Child(String.valueOf(t), cell, xt, state, pass));
            state = pass.output();
        }
        Matrix y = sideBySide(passes.stream().map(child -> child.pass().output()).toList(), cell.outputColumns());
        return new Pass(y, dy -> backward(passes, dy), passes);
    }

    private Gradients backward(List<Pass.Child> passes, Matrix dy) {
        // no step comes after the last
        Matrix dState = Matrix.zeros(dy.rows(), cell.stateColumns());
        Gradients gradients = Gradients.ofInputs(dy, dState);
        List<Matrix> dx = new ArrayList<>();
        for (int t = steps - 1; t >= 0; t--) {
            // ∂L/∂sₜ₊₁ = what step t + 1 has sent back + what the output of step t gets
            Gradients ofStep = passes.get(t).pass().backward(withOutput(dState, t, dy));
            gradients = gradients.then(ofStep);
            dx.add(0, ofStep.first());
            dState = ofStep.second();
        }
        return gradients.then(Gradients.ofInputs(sideBySide(dx, dx.get(0).columns()), dState));
    }

    private void requireShapes(Matrix x, Matrix start) {
        int columns = steps * cell.inputColumns();
        Require.that(x.rows() == start.rows() && x.columns() == columns && start.columns() == cell.stateColumns(),
                "%s needs two inputs with equally many rows and with %d and %d columns, not %s and %s",
                this, columns, cell.stateColumns(), x.shape(), start.shape());
    }

    private Matrix step(int t, Matrix x) {
        int columns = x.columns() / steps;
        return x.columns(t * columns, (t + 1) * columns);
    }

    /** The output of step t is the first columns of its state. */
    private Matrix withOutput(Matrix dState, int t, Matrix dy) {
        int columns = cell.outputColumns();
        return Matrix.generate(dState.rows(), dState.columns(), (i, j) ->
                j < columns ? dState.get(i, j) + dy.get(i, t * columns + j) : dState.get(i, j));
    }

    /** The first so many columns of each. */
    private static Matrix sideBySide(List<Matrix> blocks, int columns) {
        int rows = blocks.get(0).rows();
        Require.that((long) rows * blocks.size() * columns <= Integer.MAX_VALUE,
                "Recurrence: %d rows of %d steps of %d columns do not fit one array", rows, blocks.size(), columns);
        double[] y = new double[rows * blocks.size() * columns];
        int next = 0;
        for (int i = 0; i < rows; i++) {
            for (Matrix block : blocks) {
                for (int j = 0; j < columns; j++) {
                    y[next++] = block.get(i, j);
                }
            }
        }
        return Matrix.wrap(rows, blocks.size() * columns, y);
    }

    @Override
    public Map<String, Parameter> parameters() {
        return cell.parameters();
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return cell.statistics();
    }

    @Override
    public Map<String, Part> children() {
        Map<String, Part> children = new LinkedHashMap<>();
        for (int t = 0; t < steps; t++) {
            children.put(String.valueOf(t), cell);
        }
        return Collections.unmodifiableMap(children);
    }

    @Override
    public String toString() {
        return "Recurrence(" + cell + ", " + steps + ")";
    }
}
