package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.layers.Recurrence;
import nn.layers.RnnCell;

/** Two steps of one column, which two hidden units share. */
class RecurrenceOfOneColumnTest implements JunctionContract {

    private static final int STEPS = 2;

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Recurrence(new RnnCell(xColumns / STEPS, yColumns, random), STEPS);
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        return CellInputs.ofSteps(STEPS, 2);
    }
}
