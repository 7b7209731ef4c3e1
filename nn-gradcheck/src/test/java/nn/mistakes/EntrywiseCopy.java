package nn.mistakes;

import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;

/** A copy of an activation that works entry by entry: {@code y = f(x)}. */
abstract class EntrywiseCopy extends ActivationCopy {

    EntrywiseCopy(Layer activation, String golden) {
        super(activation, golden);
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
}
