package nn.optim;

import nn.core.Matrix;
import nn.core.Require;

/**
 * Examples to learn from or to be judged by: row i of x belongs to row i of the target. A batch is a few of them.
 *
 * @param x a row for each example, a column for each feature
 * @param target what the model should put out for each
 */
public record Examples(Matrix x, Matrix target) implements Dataset {

    /**
     * Examples from memory.
     *
     * @param x of any shape
     * @param target of as many rows as x
     */
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
