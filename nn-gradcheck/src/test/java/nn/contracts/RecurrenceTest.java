package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.layers.LstmCell;
import nn.layers.Recurrence;

/** Two steps of a cell that puts out half of its state. */
class RecurrenceTest implements JunctionContract {

    private static final int STEPS = 2;

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Recurrence(new LstmCell(xColumns / STEPS, yColumns / 2, random), STEPS);
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        return CellInputs.ofSteps(STEPS, 2);
    }
}
