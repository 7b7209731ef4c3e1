package nn.examples.mistakes;

import java.util.Locale;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;

/** Dropout of a half with one mistake: what is kept is not doubled in training, nor is it halved in inference. */
final class DropoutWithoutScale implements Layer {

    private static final Matrix ONES = Matrix.filled(100, 100, 1);

    @Override
    public Pass forward(Matrix x, Mode mode) {
        // wrong: 0 or 1 in training, and 1 in inference
        Matrix mask = HalfMask.of(x, mode).map(scale -> Math.min(scale, 1));
        return new Pass(x.hadamard(mask), dy -> Gradients.ofInput(dy.hadamard(mask)));
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return String.join(System.lineSeparator(), line("training ", Mode.training(1)),
                line("inference", Mode.inference()));
    }

    private static String line(String name, Mode mode) {
        Layer dropout = new DropoutWithoutScale();
        Matrix few = Matrix.rowOf(0.5, -1.25, 2, 1.5);
        return String.format(Locale.ROOT, "%s: the gradient %s, ones come out as %.2f on average", name,
                new GradientCheck(1).check(dropout, few, mode).verdict(), mean(dropout, mode));
    }

    /** Of the output for ten thousand ones. */
    static double mean(Layer dropout, Mode mode) {
        return dropout.forward(ONES, mode).output().sum() / (ONES.rows() * ONES.columns());
    }

    @Override
    public String toString() {
        return "DropoutWithoutScale()";
    }
}
