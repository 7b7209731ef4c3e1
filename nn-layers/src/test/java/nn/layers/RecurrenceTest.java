package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import org.junit.jupiter.api.Test;

/** Recurrences with a cell that can be followed by hand: it adds, and counts its steps. */
class RecurrenceTest {

    /** The total of a · x so far, which is put out, and the steps so far, which are not. */
    private static final class Total implements RecurrentCell {

        private final Parameter factor = Parameter.of(Matrix.of(1, 1, 10));
        private final RunningAverage seen = new RunningAverage(Matrix.zeros(1, 1), 0.5);

        @Override
        public Pass forward(Matrix x, Matrix state, Mode mode) {
            double a = factor.value().get(0, 0);
            if (mode instanceof Mode.Training training) {
                seen.update(Matrix.of(1, 1, training.seed()));
            }
            Matrix next = Matrix.generate(x.rows(), 2, (i, j) -> state.get(i, j) + (j == 0 ? a * x.get(i, 0) : 1));
            return new Pass(next, dNext -> Gradients.ofInputs(dNext.columns(0, 1).times(a), dNext)
                    .and(factor, dNext.columns(0, 1).hadamard(x).columnSums()));
        }

        @Override
        public int inputColumns() {
            return 1;
        }

        @Override
        public int stateColumns() {
            return 2;
        }

        @Override
        public int outputColumns() {
            return 1;
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Map.of("factor", factor);
        }

        @Override
        public Map<String, RunningAverage> statistics() {
            return Map.of("seen", seen);
        }

        @Override
        public String toString() {
            return "Total()";
        }
    }

    private static final Matrix X = Matrix.of(2, 3, 1, 2, 3, -1, 0, 5);
    private static final Matrix START = Matrix.of(2, 2, 100, 0, 200, 7);
    private static final Matrix DY = Matrix.of(2, 3, 1, 2, 4, 8, 16, 32);

    private final Total cell = new Total();
    private final Recurrence recurrence = new Recurrence(cell, 3);
    private final Pass pass = recurrence.forward(X, START, Mode.inference());

    @Test
    void everyStepStartsWhereTheLastOneEnded() {
        assertEquals(Matrix.of(2, 3, 110, 130, 160, 190, 190, 240), pass.output());
    }

    @Test
    void aPassShowsItsSteps() {
        List<Pass.Child> steps = pass.children();
        assertEquals(List.of("0", "1", "2"), steps.stream().map(Pass.Child::name).toList());
        assertEquals(List.of(Matrix.columnOf(2, 0), Matrix.of(2, 2, 110, 1, 190, 8)), steps.get(1).inputs());
        assertEquals(Matrix.of(2, 2, 160, 3, 240, 10), steps.get(2).pass().output());
        assertEquals(List.of("0", "1", "2"), List.copyOf(recurrence.children().keySet()));
        recurrence.children().values().forEach(child -> assertSame(cell, child));
    }

    @Test
    void aStepGetsWhatAllLaterOutputsSendBack() {
        assertEquals(Matrix.of(2, 3, 70, 60, 40, 560, 480, 320), pass.backward(DY).first());
    }

    @Test
    void soDoesTheInitialState() {
        assertEquals(Matrix.of(2, 2, 7, 0, 56, 0), pass.backward(DY).second());
    }

    @Test
    void theParametersGradientIsTheSumOverTheSteps() {
        Gradients gradients = pass.backward(DY);
        // 1 · 7 + 2 · 6 + 3 · 4, and −1 · 56 + 0 + 5 · 32
        assertEquals(Matrix.of(1, 1, 31 + 104), gradients.of(cell.parameters().get("factor")));
        assertEquals(1, gradients.parameters().size());
    }

    @Test
    void parametersAndStatisticsAreTheCells() {
        assertEquals(cell.parameters(), recurrence.parameters());
        assertEquals(cell.statistics(), recurrence.statistics());
        assertEquals(cell.parameters(), new Recurrent(cell, 2).parameters());
        assertEquals(cell.statistics(), new Recurrent(cell, 2).statistics());
    }

    @Test
    void everyStepDrawsByItself() {
        recurrence.forward(X, START, Mode.training(5));
        double expected = IntStream.range(0, 3).mapToDouble(t ->
                ((Mode.Training) Mode.training(5).child(t)).seed() * Math.pow(0.5, 3 - t)).sum();
        double got = cell.statistics().get("seen").value().get(0, 0);
        // three roundings of numbers below 2⁶³
        assertEquals(expected, got, 0x1p63 * 0x1p-50);
    }

    @Test
    void aRecurrentLayerStartsFromZeros() {
        Pass ofLayer = new Recurrent(cell, 3).forward(X, Mode.inference());
        assertEquals(Matrix.of(2, 3, 10, 30, 60, -10, -10, 40), ofLayer.output());
        assertEquals(pass.backward(DY).first(), ofLayer.backward(DY).input());
        assertEquals(Matrix.of(1, 1, 135), ofLayer.backward(DY).of(cell.parameters().get("factor")));
        assertEquals(List.of("0", "1", "2"), ofLayer.children().stream().map(Pass.Child::name).toList());
        assertEquals(recurrence.children(), new Recurrent(cell, 3).children());
    }

    /** The forget gate open and the input gate closed: what the cell holds is there after fifty steps, to the bit. */
    @Test
    void anLstmRemembersAcrossFiftySteps() {
        LstmCell keeping = new LstmCell(Matrix.zeros(1, 4), Matrix.zeros(1, 4), Matrix.rowOf(-1000, 1000, 1, 1000));
        Pass long50 = new Recurrence(keeping, 50).forward(Matrix.zeros(1, 50), Matrix.rowOf(0, 0.5), Mode.inference());
        assertEquals(0.5, long50.children().get(49).pass().output().get(0, 1));
        Matrix last = Matrix.generate(1, 50, (i, j) -> j == 49 ? 1 : 0);
        double slope = 1 - Math.pow(Math.tanh(0.5), 2);
        Expect.close(Matrix.rowOf(0, slope), long50.backward(last).second(), Expect.AFTER_EXP);
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        String expected = "Recurrence(Total(), 3) needs two inputs with equally many rows and with 3 and 2 columns, "
                + "not ";
        refuses(expected + "2 x 4 and 2 x 2", Matrix.zeros(2, 4), START);
        refuses(expected + "2 x 3 and 2 x 1", X, Matrix.zeros(2, 1));
        refuses(expected + "1 x 3 and 2 x 2", Matrix.zeros(1, 3), START);
        Expect.refusal("Recurrent(Total(), 3) needs an input with 3 columns, not 2 x 4",
                () -> new Recurrent(cell, 3).forward(Matrix.zeros(2, 4), Mode.inference()));
    }

    private void refuses(String message, Matrix x, Matrix start) {
        Expect.refusal(message, () -> recurrence.forward(x, start, Mode.inference()));
    }

    @Test
    void fewerStepsThanOneAreRefused() {
        Expect.refusal("Recurrence: there is at least one step, not 0", () -> new Recurrence(cell, 0));
        Expect.refusal("Recurrent: there is at least one step, not 0", () -> new Recurrent(cell, 0));
    }

    @Test
    void theyPrintAsTheirConstructors() {
        LstmCell lstm = new LstmCell(2, 3, new SplittableRandom(1));
        assertEquals("Recurrence(LstmCell(2 -> 3), 4)", new Recurrence(lstm, 4).toString());
        assertEquals("Recurrent(LstmCell(2 -> 3), 4)", new Recurrent(lstm, 4).toString());
    }
}
