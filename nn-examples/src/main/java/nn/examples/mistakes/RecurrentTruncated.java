package nn.examples.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.RecurrentCell;
import nn.layers.RnnCell;

/** A recurrent layer that puts out its last state, and whose way back ends one step too early. */
public final class RecurrentTruncated implements Layer {

    private final RecurrentCell cell;
    private final int steps;

    RecurrentTruncated(RecurrentCell cell, int steps) {
        this.cell = cell;
        this.steps = steps;
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new RecurrentTruncated(new RnnCell(1, 2, new SplittableRandom(1)), 4), 1, 4);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        List<Pass> passes = new ArrayList<>();
        Matrix state = Matrix.zeros(x.rows(), cell.stateColumns());
        for (int t = 0; t < steps; t++) {
            Pass pass = cell.forward(x.columns(t, t + 1), state, mode.child(t));
            passes.add(pass);
            state = pass.output();
        }
        return new Pass(state, dy -> backward(passes, dy));
    }

    private Gradients backward(List<Pass> passes, Matrix dy) {
        Matrix dState = dy;
        Matrix dx = Matrix.zeros(dy.rows(), steps);
        Gradients gradients = Gradients.ofInput(dy);
        for (int t = steps - 1; t > 0; t--) {
            Gradients ofStep = passes.get(t).backward(dState);
            gradients = gradients.then(ofStep);
            dx = withColumn(dx, t, ofStep.first());
            dState = ofStep.second();
        }
        return gradients.then(Gradients.ofInput(dx));
    }

    private static Matrix withColumn(Matrix m, int column, Matrix values) {
        return Matrix.generate(m.rows(), m.columns(), (i, j) -> j == column ? values.get(i, 0) : m.get(i, j));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return cell.parameters();
    }

    @Override
    public String toString() {
        return "RecurrentTruncated(" + cell + ", " + steps + ")";
    }
}
