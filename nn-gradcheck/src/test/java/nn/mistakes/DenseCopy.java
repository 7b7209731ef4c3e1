package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.layers.Dense;

/** A copy of {@link Dense}. */
public class DenseCopy implements LayerSpecimen {

    @Override
    public String family() {
        return "Dense";
    }

    int outputs(int columns, RandomGenerator random) {
        return 1 + random.nextInt(4);
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new Dense(columns, outputs(columns, random), random);
    }

    @Override
    public Pass forward(Layer dense, Matrix x, Mode mode) {
        Matrix w = weight(dense).value();
        Matrix y = y(x, w, bias(dense).value());
        return new Pass(y, dy -> Gradients.ofInput(dx(x, w, dy))
                .and(weight(dense), dWeight(x, dy)).and(bias(dense), dBias(dy)));
    }

    static Parameter weight(Layer dense) {
        return dense.parameters().get("weight");
    }

    static Parameter bias(Layer dense) {
        return dense.parameters().get("bias");
    }

    Matrix y(Matrix x, Matrix w, Matrix b) {
        return x.times(w).plusRow(b);
    }

    Matrix dx(Matrix x, Matrix w, Matrix dy) {
        return dy.times(w.transpose());
    }

    Matrix dWeight(Matrix x, Matrix dy) {
        return x.transpose().times(dy);
    }

    Matrix dBias(Matrix dy) {
        return dy.columnSums();
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile golden = GoldenFile.read("dense");
        Layer dense = made.apply(new Dense(golden.given("W").transpose(), golden.given("b")));
        golden.compare("y", dense.forward(golden.given("x"), Mode.inference()).output());
    }
}
