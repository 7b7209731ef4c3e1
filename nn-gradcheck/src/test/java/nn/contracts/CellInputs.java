package nn.contracts;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.Matrices;

/** Inputs of recurrent cells, between −1 and 1, where their gates are neither open nor closed. */
final class CellInputs {

    private CellInputs() {}

    /** One step, and a state of so many blocks: one or two rows, columns of x and columns of a block. */
    static Arbitrary<Inputs> ofOneStep(int blocks) {
        Arbitrary<Integer> sizes = Arbitraries.of(1, 2);
        return Combinators.combine(sizes, sizes, sizes)
                .flatAs((rows, inputs, hidden) -> of(rows, inputs, blocks * hidden));
    }

    /** One or two rows of so many steps of one column, and a state of so many columns. */
    static Arbitrary<Inputs> ofSteps(int steps, int stateColumns) {
        return Arbitraries.of(1, 2).flatMap(rows -> of(rows, steps, stateColumns));
    }

    private static Arbitrary<Inputs> of(int rows, int xColumns, int stateColumns) {
        return Combinators.combine(Matrices.ofShape(rows, xColumns).entries(-1, 1),
                Matrices.ofShape(rows, stateColumns).entries(-1, 1)).as(Inputs::new);
    }
}
