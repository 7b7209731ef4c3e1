package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.gradcheck.jqwik.Matrices;

/** A copy of an activation that works entry by entry: {@code y = f(x)}. */
abstract class EntrywiseCopy implements LayerSpecimen {

    private final Layer activation;
    private final String golden;

    /** The activation and the golden file that it is held against. */
    EntrywiseCopy(Layer activation, String golden) {
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

    /** As in the activations' own contracts. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.ofTwoSizes();
    }

    @Override
    public Pass forward(Layer original, Matrix x, Mode mode) {
        Matrix y = x.map(this::y);
        return new Pass(y, dy -> Gradients.ofInput(
                Matrix.generate(x.rows(), x.columns(), (i, j) -> dx(x.get(i, j), y.get(i, j), dy.get(i, j)))));
    }

    abstract double y(double x);

    abstract double dx(double x, double y, double dy);

    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile file = GoldenFile.read(golden);
        Pass pass = made.apply(activation).forward(file.given("x"), Mode.inference());
        file.compare("y", pass.output());
        file.compare("dx", pass.backward(file.given("dy")).input());
    }
}
