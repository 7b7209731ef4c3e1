package nn.gradcheck.jqwik;

import net.jqwik.api.Arbitrary;
import nn.core.Matrix;

/** The contract on batches of one to three rows and columns: enough for every law to be seen broken. */
interface SmallLayerContract extends LayerContract {

    @Override
    default Arbitrary<Matrix> inputs() {
        return Matrices.withRows(1, 3).columns(1, 3);
    }
}
