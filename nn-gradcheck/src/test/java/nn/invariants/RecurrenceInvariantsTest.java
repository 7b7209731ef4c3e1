package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.GruCell;
import nn.layers.LstmCell;
import nn.layers.RecurrentCell;
import nn.layers.Recurrence;
import nn.layers.Recurrent;
import nn.layers.RnnCell;

/** What holds of a recurrence whatever its cell. */
class RecurrenceInvariantsTest {

    private static final int INPUTS = 2;
    private static final int HIDDEN = 3;
    private static final int ROWS = 3;

    private enum Kind { RNN, LSTM, GRU }

    @Provide
    Arbitrary<Kind> kinds() {
        return Arbitraries.of(Kind.class);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().withoutEdgeCases();
    }

    /** Equal for equal seeds. */
    private static RecurrentCell cell(Kind kind, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        RecurrentCell cell = switch (kind) {
            case RNN -> new RnnCell(INPUTS, HIDDEN, random);
            case LSTM -> new LstmCell(INPUTS, HIDDEN, random);
            case GRU -> new GruCell(INPUTS, HIDDEN, random);
        };
        cell.parameters().values().forEach(p -> p.set(draw(p.value().rows(), p.value().columns(), random)));
        return cell;
    }

    private static Matrix draw(int rows, int columns, RandomGenerator random) {
        return Matrix.draw(rows, columns, random::nextGaussian);
    }

    private static Matrix zeros(RecurrentCell cell) {
        return Matrix.zeros(ROWS, cell.stateColumns());
    }

    @Property(tries = 100)
    void oneStepIsTheCell(@ForAll("kinds") Kind kind, @ForAll("seeds") long seed) {
        RandomGenerator random = new SplittableRandom(~seed);
        RecurrentCell cell = cell(kind, seed);
        Matrix x = draw(ROWS, INPUTS, random);
        Matrix state = draw(ROWS, cell.stateColumns(), random);
        Matrix dy = draw(ROWS, HIDDEN, random);
        Pass step = cell.forward(x, state, Mode.inference());
        Pass recurrence = new Recurrence(cell, 1).forward(x, state, Mode.inference());
        assertEquals(step.output().columns(0, HIDDEN), recurrence.output());
        Matrix dNext = cell.stateColumns() == HIDDEN ? dy : dy.beside(Matrix.zeros(ROWS, HIDDEN));
        assertSame(cell, step.backward(dNext), recurrence.backward(dy));
    }

    private static void assertSame(RecurrentCell cell, Gradients expected, Gradients actual) {
        assertEquals(expected.first(), actual.first());
        assertEquals(expected.second(), actual.second());
        cell.parameters().values().forEach(p -> assertEquals(expected.of(p), actual.of(p)));
    }

    /** Three equal cells of three steps by hand: the one cell's gradient is the sum of theirs, from the last on. */
    @Property(tries = 100)
    void theGradientOfAParameterIsTheSumOverTheSteps(@ForAll("kinds") Kind kind, @ForAll("seeds") long seed) {
        RandomGenerator random = new SplittableRandom(~seed);
        RecurrentCell shared = cell(kind, seed);
        Matrix x = draw(ROWS, 3 * INPUTS, random);
        Matrix dLast = draw(ROWS, HIDDEN, random);
        Matrix dy = Matrix.zeros(ROWS, 2 * HIDDEN).beside(dLast);
        Gradients actual = new Recurrent(shared, 3).forward(x, Mode.inference()).backward(dy);
        List<RecurrentCell> copies = List.of(cell(kind, seed), cell(kind, seed), cell(kind, seed));
        List<Gradients> ofCopies = unrolled(copies, x, dLast);
        for (String name : shared.parameters().keySet()) {
            Matrix sum = IntStream.of(2, 1, 0).mapToObj(t -> ofCopies.get(t).of(copies.get(t).parameters().get(name)))
                    .reduce(Matrix::plus).orElseThrow();
            assertEquals(sum, actual.of(shared.parameters().get(name)));
        }
    }

    /** The gradients of each step, where the last output alone has an upstream gradient. */
    private static List<Gradients> unrolled(List<RecurrentCell> cells, Matrix x, Matrix dLast) {
        List<Pass> passes = new ArrayList<>();
        Matrix state = zeros(cells.get(0));
        for (int t = 0; t < cells.size(); t++) {
            passes.add(cells.get(t).forward(x.columns(t * INPUTS, (t + 1) * INPUTS), state, Mode.inference()));
            state = passes.get(t).output();
        }
        Matrix dState = state.columns() == HIDDEN ? dLast : dLast.beside(Matrix.zeros(ROWS, HIDDEN));
        List<Gradients> gradients = new ArrayList<>();
        for (int t = cells.size() - 1; t >= 0; t--) {
            gradients.add(0, passes.get(t).backward(dState));
            dState = gradients.get(0).second();
        }
        return gradients;
    }

    /** No row sees another, so the order of the rows is kept, bit for bit. */
    @Property(tries = 100)
    void permutingTheRowsPermutesEverything(@ForAll("kinds") Kind kind, @ForAll("seeds") long seed) {
        RandomGenerator random = new SplittableRandom(~seed);
        RecurrentCell cell = cell(kind, seed);
        Recurrence recurrence = new Recurrence(cell, 2);
        Matrix x = draw(ROWS, 2 * INPUTS, random);
        Matrix start = draw(ROWS, cell.stateColumns(), random);
        Matrix dy = draw(ROWS, 2 * HIDDEN, random);
        Pass pass = recurrence.forward(x, start, Mode.inference());
        Pass permuted = recurrence.forward(permuted(x), permuted(start), Mode.inference());
        assertEquals(permuted(pass.output()), permuted.output());
        Gradients gradients = pass.backward(dy);
        Gradients ofPermuted = permuted.backward(permuted(dy));
        assertEquals(permuted(gradients.first()), ofPermuted.first());
        assertEquals(permuted(gradients.second()), ofPermuted.second());
    }

    private static Matrix permuted(Matrix x) {
        return x.rowsAt(2, 0, 1);
    }

    /** What comes later changes nothing of what was put out before. */
    @Property(tries = 100)
    void noStepSeesTheStepsAfterIt(@ForAll("kinds") Kind kind, @ForAll("seeds") long seed) {
        RandomGenerator random = new SplittableRandom(~seed);
        RecurrentCell cell = cell(kind, seed);
        Matrix x = draw(ROWS, 2 * INPUTS, random);
        Matrix longer = x.beside(draw(ROWS, 2 * INPUTS, random));
        Matrix y = new Recurrent(cell, 2).forward(x, Mode.inference()).output();
        Pass pass = new Recurrent(cell, 4).forward(longer, Mode.inference());
        assertEquals(y, pass.output().columns(0, 2 * HIDDEN));
        Matrix dEarly = draw(ROWS, 2 * HIDDEN, random).beside(Matrix.zeros(ROWS, 2 * HIDDEN));
        Matrix dLater = pass.backward(dEarly).input().columns(2 * INPUTS, 4 * INPUTS);
        assertEquals(0, dLater.maxAbs());
    }
}
