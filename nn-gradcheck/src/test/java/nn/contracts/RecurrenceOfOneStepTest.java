package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.layers.GruCell;
import nn.layers.Recurrence;

class RecurrenceOfOneStepTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Recurrence(new GruCell(xColumns, yColumns, random), 1);
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        return CellInputs.ofOneStep(1);
    }
}
