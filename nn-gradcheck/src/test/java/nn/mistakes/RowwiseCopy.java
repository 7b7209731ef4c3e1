package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.golden.GoldenFile;

/** A copy of an activation that works row by row. */
abstract class RowwiseCopy implements LayerSpecimen {

    private final Layer activation;
    private final String golden;

    /** The activation and the golden file that it is held against. */
    RowwiseCopy(Layer activation, String golden) {
        this.activation = activation;
        this.golden = golden;
    }

    @Override
    public String family() {
        return activation.getClass().getSimpleName();
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return activation;
    }

    /** In one column nothing can be wrong. */
    @Override
    public int columnUnit() {
        return 2;
    }

    @Override
    public Pass forward(Layer original, Matrix x, Mode mode) {
        Matrix y = y(x);
        return new Pass(y, dy -> Gradients.ofInput(dx(y, dy)));
    }

    abstract Matrix y(Matrix x);

    abstract Matrix dx(Matrix y, Matrix dy);

    /** A number for each row, multiplied into every entry of its row of another matrix. */
    static Matrix timesColumn(Matrix x, Matrix column) {
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) * column.get(i, 0));
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile file = GoldenFile.read(golden);
        Pass pass = made.apply(activation).forward(file.given("x"), Mode.inference());
        file.compare("y", pass.output());
        file.compare("dx", pass.backward(file.given("dy")).input());
    }
}
