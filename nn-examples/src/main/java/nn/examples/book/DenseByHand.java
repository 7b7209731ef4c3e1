package nn.examples.book;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
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

    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return Stream.of(named("x", X), named("W", WEIGHT), named("b", BIAS), named("y = x W + b", pass().output()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** What backward returns for the upstream gradient. */
    static String back() {
        return Stream.of(named("dy", UPSTREAM), named("dW", gradient("weight")), named("db", gradient("bias")),
                named("dx", gradients().input())).collect(Collectors.joining(System.lineSeparator()));
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

    private static String named(String name, Matrix value) {
        return name + System.lineSeparator() + OnPaper.rows(value, PLACES);
    }
}
