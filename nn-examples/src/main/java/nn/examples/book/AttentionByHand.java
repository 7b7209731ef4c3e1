package nn.examples.book;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** One query and three keys, with numbers that can be followed by hand: the weights are 0.6, 0.3 and 0.1. */
public final class AttentionByHand {

    /** Twice the logarithms of 6, 3 and 1, since the scores will be divided by √4. */
    static final Matrix Q = Matrix.rowOf(2 * Math.log(6), 2 * Math.log(3), 0, 0);
    static final Matrix K = Matrix.of(3, 4, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    static final Matrix V = Matrix.of(3, 2, 10, 0, 0, 10, 10, 10);
    static final Matrix DZ = Matrix.rowOf(1, 0);

    private AttentionByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(forward());
        System.out.println(backward());
    }

    static Pass pass() {
        return new SingleAttention().forward(Q, K.beside(V), Mode.inference());
    }

    /** With the identity for values, what comes out is the weights. */
    static Matrix weights() {
        Matrix identity = Matrix.generate(3, 3, (i, j) -> i == j ? 1 : 0);
        return new SingleAttention().forward(Q, K.beside(identity), Mode.inference()).output();
    }

    static String forward() {
        return String.join(System.lineSeparator(), MatrixLines.of("q", Q), MatrixLines.of("k", K),
                MatrixLines.of("v", V), MatrixLines.of("scores", Q.times(K.transpose()).times(0.5)),
                MatrixLines.of("a", weights()), MatrixLines.of("z", pass().output()));
    }

    static String backward() {
        Gradients gradients = pass().backward(DZ);
        Matrix a = weights();
        Matrix da = DZ.times(V.transpose());
        return String.join(System.lineSeparator(), MatrixLines.of("dz", DZ),
                MatrixLines.of("da = dz vᵀ", da),
                MatrixLines.of("dscores", a.hadamard(da.minusColumn(da.hadamard(a).rowSums()))),
                MatrixLines.of("dq", gradients.first()),
                MatrixLines.of("dk", gradients.second().columns(0, 4)),
                MatrixLines.of("dv = aᵀ dz", gradients.second().columns(4, 6)));
    }
}
