package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.core.Mode;
import nn.core.Pass;
import nn.golden.GoldenFile;

/** A copy of a layer that learns nothing, held against one golden file. */
abstract class ActivationCopy implements LayerSpecimen {

    private final Layer activation;
    private final String golden;

    /** The activation and the golden file that it is held against. */
    ActivationCopy(Layer activation, String golden) {
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

    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile file = GoldenFile.read(golden);
        Pass pass = made.apply(activation).forward(file.given("x"), Mode.inference());
        file.compare("y", pass.output());
        file.compare("dx", pass.backward(file.given("dy")).input());
    }
}
