package nn.optim;

import nn.core.Matrix;
import nn.core.Require;

/** Examples to learn from or to be judged by: row i of x belongs to row i of the target. A batch is a few of them. */
public record Examples(Matrix x, Matrix target) implements Dataset {

    public Examples {
        Require.that(x.rows() == target.rows(),
                "examples: %d rows of x, but %d rows of the target", x.rows(), target.rows());
    }

    @Override
    public int size() {
        return x.rows();
    }

    @Override
    public Examples at(int... places) {
        return new Examples(x.rowsAt(places), target.rowsAt(places));
    }
}
