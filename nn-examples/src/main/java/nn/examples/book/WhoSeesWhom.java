package nn.examples.book;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.DotProductAttention.Mask;
import nn.layers.SelfAttention;

/** Which steps of its input each step of a self-attention depends on, told by its gradients. */
public final class WhoSeesWhom {

    static final int STEPS = 4;

    private static final int COLUMNS = 6;

    private WhoSeesWhom() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Without a mask and with one: a row for each step of the output, a sign for each of the input. */
    static String report() {
        return String.join(System.lineSeparator(), "NONE", picture(Mask.NONE), "CAUSAL", picture(Mask.CAUSAL));
    }

    private static String picture(Mask mask) {
        Matrix reach = reach(mask);
        return IntStream.range(0, STEPS)
                .mapToObj(t -> "step " + t + " sees " + signs(reach.row(t)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String signs(Matrix row) {
        return IntStream.range(0, STEPS).mapToObj(s -> row.get(0, s) == 0 ? "." : "x").collect(Collectors.joining(" "));
    }

    /** The largest gradient that comes from step t of the output to step s of the input, in row t and column s. */
    static Matrix reach(Mask mask) {
        RandomGenerator random = new SplittableRandom(1);
        Layer layer = new SelfAttention(COLUMNS, 2, mask, random);
        Pass pass = layer.forward(Matrix.draw(1, STEPS * COLUMNS, random::nextGaussian), Mode.inference());
        return Matrix.generate(STEPS, STEPS, (t, s) -> step(pass.backward(onlyFrom(t)).input(), s).maxAbs());
    }

    /** An upstream gradient of ones at a step and of zeros at all others. */
    private static Matrix onlyFrom(int step) {
        return Matrix.generate(1, STEPS * COLUMNS, (none, j) -> j / COLUMNS == step ? 1 : 0);
    }

    private static Matrix step(Matrix sequence, int s) {
        return sequence.columns(s * COLUMNS, (s + 1) * COLUMNS);
    }
}
