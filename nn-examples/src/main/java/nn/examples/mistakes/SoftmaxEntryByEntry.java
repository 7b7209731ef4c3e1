package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Softmax;

/** Softmax whose way back treats each entry by itself, as if it were a sigmoid: the rest of the row is forgotten. */
public final class SoftmaxEntryByEntry implements Layer {

    private final Layer right = new Softmax();

    /** Has no settings. */
    public SoftmaxEntryByEntry() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Messages.of(new SoftmaxEntryByEntry(), 2, 3);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = right.forward(x, mode).output();
        return new Pass(y, dy -> backward(y, dy));
    }

    private Gradients backward(Matrix y, Matrix dy) {
        // y ⊙ (1 − y) ⊙ ∂L/∂y, without what x moves elsewhere in its row
        return Gradients.ofInput(y.map(p -> p * (1 - p)).hadamard(dy));
    }

    @Override
    public String toString() {
        return "SoftmaxEntryByEntry()";
    }
}
