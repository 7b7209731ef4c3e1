package nn.examples.book;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;

/** The gradient check of an attention with several keys, and with a single one, where there is nothing to choose. */
public final class AttentionCheck {

    private AttentionCheck() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Both tables. */
    static String report() {
        return String.join(System.lineSeparator(),
                "three keys", of(3).table().stripTrailing(), "one key", of(1).table().stripTrailing());
    }

    /** Two queries of four columns. */
    static Report of(int keys) {
        RandomGenerator random = new SplittableRandom(1);
        Matrix q = Matrix.draw(2, 4, random::nextGaussian);
        Matrix memory = Matrix.draw(keys, 6, random::nextGaussian);
        return new GradientCheck(42).check(new SingleAttention(), q, memory, Mode.training(1));
    }
}
