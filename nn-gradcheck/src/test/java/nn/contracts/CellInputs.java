package nn.contracts;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.Matrices;

/** Inputs of recurrent cells, between −1 and 1, where their gates are neither open nor closed. */
final class CellInputs {

    private CellInputs() {}

    private record Sizes(int inputs, int hidden) {}

    /** One or two rows of one step and a state of so many blocks: of columns few enough to be checked fast. */
    static Arbitrary<Inputs> ofOneStep(int blocks) {
        Arbitrary<Sizes> sizes = Arbitraries.of(new Sizes(1, 1), new Sizes(1, 2), new Sizes(2, 1));
        return Combinators.combine(Arbitraries.of(1, 2), sizes)
                .flatAs((rows, size) -> of(rows, size.inputs(), blocks * size.hidden()));
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
