package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** The max gate, with a way back that pays every winner: at a tie it pays twice. */
public final class MaxPayingBoth implements Junction {

    private static final Matrix X = Matrix.of(2, 2, 1.5, 2, -0.5, 0.25);
    private static final Matrix Y = Matrix.of(2, 2, 0.5, 2, 1.25, -1);

    /** Has no settings. */
    public MaxPayingBoth() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** At inputs of which the second entry of the first row is tied. */
    static String report() {
        return Messages.of(new MaxPayingBoth(), X, Y);
    }

    @Override
    public Pass forward(Matrix x, Matrix y, Mode mode) {
        return new Pass(x.combine(y, Math::max), dz -> backward(x, y, dz));
    }

    private Gradients backward(Matrix x, Matrix y, Matrix dz) {
        Matrix firstWins = x.combine(y, (a, b) -> a >= b ? 1 : 0);
        // wrong where both are equal: the first has been paid
        Matrix secondWins = x.combine(y, (a, b) -> b >= a ? 1 : 0);
        return Gradients.ofInputs(dz.hadamard(firstWins), dz.hadamard(secondWins));
    }

    @Override
    public String toString() {
        return "MaxPayingBoth()";
    }
}
