package nn.examples.book;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Pass;
import nn.layers.Dense;

/** A dense layer with numbers that can be followed by hand: two examples, two inputs, three outputs. */
public final class DenseByHand {

    static final Matrix X = Matrix.of(2, 2, 1, 2, 3, -1);
    static final Matrix WEIGHT = Matrix.of(2, 3, 1, 0, 2, -1, 3, 1);
    static final Matrix BIAS = Matrix.rowOf(1, -1, 0);
    static final Matrix UPSTREAM = Matrix.of(2, 3, 1, 0, -1, 2, 1, 0);

    private static final Dense LAYER = new Dense(WEIGHT, BIAS);
    private static final int PLACES = 4;

    private DenseByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return OnPaper.beside(Named.of("x", X, "W", WEIGHT, "b", BIAS, "y = x W + b", pass().output()), PLACES);
    }

    /** What backward returns for the upstream gradient. */
    static String back() {
        return OnPaper.beside(Named.of("dy", UPSTREAM, "dW", gradient("weight"), "db", gradient("bias"),
                "dx", gradients().input()), PLACES);
    }

    static Pass pass() {
        return LAYER.forward(X, Mode.inference());
    }

    static Gradients gradients() {
        return pass().backward(UPSTREAM);
    }

    static Matrix gradient(String parameter) {
        return gradients().of(LAYER.parameters().get(parameter));
    }
}
