package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Maxout;
import org.junit.jupiter.api.Assertions;

/** A copy of {@link Maxout} of two pieces. */
class MaxoutCopy implements LayerSpecimen {

    @Override
    public String family() {
        return "Maxout";
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new Maxout(2);
    }

    /** Two groups: in one, the winner of the first is the winner. */
    @Override
    public int columnUnit() {
        return 4;
    }

    @Override
    public boolean isSmooth() {
        return false;
    }

    /** Two or four columns, each moved off the others' hundredths. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Arbitraries.of(2, 4).flatMap(columns -> Matrices.withRows(1, 5).columns(columns, columns))
                .map(x -> Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + 0.0015 * j));
    }

    @Override
    public Pass forward(Layer original, Matrix x, Mode mode) {
        Matrix y = Matrix.generate(x.rows(), x.columns() / 2, (i, j) -> y(x.get(i, 2 * j), x.get(i, 2 * j + 1)));
        return new Pass(y, dy -> Gradients.ofInput(dx(x, dy)));
    }

    double y(double first, double second) {
        return Math.max(first, second);
    }

    Matrix dx(Matrix x, Matrix dy) {
        // a share of nothing is 0, not −0
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> share(x, i, j) * dy.get(i, j / 2) + 0.0);
    }

    /** How much of the upstream gradient an entry gets: 1 for the winner, the first at a tie. */
    double share(Matrix x, int i, int j) {
        double other = x.get(i, j ^ 1);
        return x.get(i, j) > other || x.get(i, j) == other && j % 2 == 0 ? 1 : 0;
    }

    /** Worked out by hand: a winner of either place, a tie, and two pieces below zero. */
    @Override
    public void compare(UnaryOperator<Layer> made) {
        Matrix x = Matrix.of(2, 4, 1, 3, 5, -2, 4, 4, -3, -7);
        Pass pass = made.apply(new Maxout(2)).forward(x, Mode.inference());
        Assertions.assertEquals(Matrix.of(2, 2, 3, 5, 4, -3), pass.output());
        Matrix dx = pass.backward(Matrix.of(2, 2, 10, 20, 30, 40)).input();
        Assertions.assertEquals(Matrix.of(2, 4, 0, 10, 20, 0, 30, 0, 40, 0), dx);
    }
}
