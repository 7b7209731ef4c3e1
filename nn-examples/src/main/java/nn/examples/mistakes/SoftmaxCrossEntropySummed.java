package nn.examples.mistakes;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import nn.layers.Softmax;
import nn.layers.losses.SoftmaxCrossEntropy;

/** Softmax and cross entropy, a mean over the rows, whose gradient is that of the sum. */
public final class SoftmaxCrossEntropySummed implements Loss {

    private static final long SEED = 42;

    private final Loss right = new SoftmaxCrossEntropy();

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        RandomGenerator random = new SplittableRandom(SEED);
        Matrix logits = Matrix.draw(5, 3, random::nextGaussian);
        Matrix target = Matrix.generate(5, 3, (i, j) -> i % 3 == j ? 1 : 0);
        return new GradientCheck(SEED).check(new SoftmaxCrossEntropySummed(), logits, target).toString();
    }

    @Override
    public double value(Matrix logits, Matrix target) {
        return right.value(logits, target);
    }

    @Override
    public Matrix gradient(Matrix logits, Matrix target) {
        Matrix p = new Softmax().forward(logits, Mode.inference()).output();
        // forgotten: the 1 / N of the mean
        return p.minus(target);
    }

    @Override
    public String toString() {
        return "SoftmaxCrossEntropySummed()";
    }
}
