package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitrary;

/** The contract on pairs of one to three rows of one or two columns: enough for every law to be seen broken. */
interface SmallJunctionContract extends JunctionContract {

    @Override
    default Arbitrary<Inputs> inputs() {
        return Matrices.withRows(1, 3).columns(1, 2).flatMap(x ->
                Matrices.ofShape(x.rows(), x.columns()).map(y -> new Inputs(x, y)));
    }
}
