package nn.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.golden.RecurrentCells;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Graph;
import nn.layers.RecurrentCell;
import nn.layers.Recurrence;
import org.junit.jupiter.api.Assertions;

/** A copy of a {@link Recurrence} of some cell, as a layer: the last columns of a row are its initial state. */
abstract class RecurrentCopy implements LayerSpecimen {

    private static final int STEPS = 3;

    /** The cell of the original. */
    abstract RecurrentCell cell(int inputs, int hidden, RandomGenerator random);

    /** How many blocks of hidden columns a state has. */
    abstract int blocks();

    /** The copy of the cell: one step. */
    abstract Pass step(CopiedWeights w, Matrix x, Matrix state);

    /** With columns of a step and of a state's block alike. */
    @Override
    public int columnUnit() {
        return STEPS + blocks();
    }

    /** A cell has about eight times the square of its size in weights. */
    @Override
    public int mostUnits() {
        return 2;
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        int size = columns / columnUnit();
        return graph(cell(size, size, random), STEPS);
    }

    private static Layer graph(RecurrentCell cell, int steps) {
        return new Graph(Graph.input("x", steps * cell.inputColumns()), Graph.input("start", cell.stateColumns()),
                Graph.node("y", new Recurrence(cell, steps), "x", "start"));
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Arbitraries.of(1, 2).flatMap(size ->
                Matrices.withRows(1, 3).columns(size * columnUnit(), size * columnUnit()).entries(-1, 1));
    }

    @Override
    public Pass forward(Layer original, Matrix x, Mode mode) {
        CopiedWeights w = CopiedWeights.of(original);
        int stateFrom = x.columns() - blocks() * w.hidden();
        List<Pass> passes = new ArrayList<>();
        Matrix state = x.columns(stateFrom, x.columns());
        for (int t = 0; t < stateFrom / w.inputs(); t++) {
            Pass pass = step(w, x.columns(t * w.inputs(), (t + 1) * w.inputs()), state);
            passes.add(pass);
            state = pass.output();
        }
        Matrix y = passes.stream().map(p -> p.output().columns(0, w.hidden())).reduce(Matrix::beside).orElseThrow();
        return new Pass(y, dy -> backward(w, passes, dy));
    }

    Gradients backward(CopiedWeights w, List<Pass> passes, Matrix dy) {
        Matrix dState = Matrix.zeros(dy.rows(), blocks() * w.hidden());
        Gradients gradients = Gradients.ofInput(dy);
        List<Matrix> dx = new ArrayList<>();
        for (int t = passes.size() - 1; t >= 0; t--) {
            Matrix dOutput = ofOutput(t, passes.size(), dy.columns(t * w.hidden(), (t + 1) * w.hidden()));
            Matrix later = sentBack(t, passes.size(), dState);
            Matrix dNext = Matrix.generate(dy.rows(), later.columns(),
                    (i, j) -> j < w.hidden() ? later.get(i, j) + dOutput.get(i, j) : later.get(i, j));
            Gradients ofStep = passes.get(t).backward(dNext);
            gradients = joined(gradients, ofStep);
            dx.add(0, ofStep.first());
            dState = ofStep.second();
        }
        Matrix dSequence = dx.stream().reduce(Matrix::beside).orElseThrow();
        return gradients.then(Gradients.ofInput(dSequence.beside(dStart(dState))));
    }

    /** What the output of step t gets. */
    Matrix ofOutput(int t, int steps, Matrix dOutput) {
        return dOutput;
    }

    /** What step t gets from the step after it. */
    Matrix sentBack(int t, int steps, Matrix dState) {
        return dState;
    }

    /** The gradients of the steps after a step, and those of the step. */
    Gradients joined(Gradients later, Gradients ofStep) {
        return later.then(ofStep);
    }

    /** What the initial state gets. */
    Matrix dStart(Matrix dState) {
        return dState;
    }

    /** Holds what is made of the cell of a golden file against its numbers. */
    void compare(UnaryOperator<Layer> made, GoldenFile golden, Function<GoldenFile, RecurrentCell> cells) {
        RecurrentCell cell = cells.apply(golden);
        Matrix x = golden.given("x");
        Matrix start = blocks() == 1 ? golden.given("h0") : golden.given("h0").beside(golden.given("c0"));
        Layer layer = made.apply(graph(cell, (int) golden.option("T")));
        Pass pass = layer.forward(x.beside(start), Mode.inference());
        golden.compare("y", pass.output());
        Gradients gradients = pass.backward(golden.given("dy"));
        Matrix dx = gradients.input();
        golden.compare("dx", dx.columns(0, x.columns()));
        golden.compare("dh0", dx.columns(x.columns(), x.columns() + cell.outputColumns()));
        Assertions.assertEquals(x.columns() + cell.stateColumns(), dx.columns());
        RecurrentCells.compareParameters(golden, cell, gradients);
    }
}
