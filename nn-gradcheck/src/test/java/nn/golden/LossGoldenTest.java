package nn.golden;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.BinaryCrossEntropy;
import nn.layers.losses.Huber;
import nn.layers.losses.MeanSquaredError;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.NegativeLogLikelihood;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The losses against PyTorch's with reduction "mean", the cross entropy also at logits of ±1000. */
class LossGoldenTest {

    static Stream<Arguments> cases() {
        GoldenFile hinge = GoldenFile.read("hinge_multiclass");
        GoldenFile huber = GoldenFile.read("huber");
        return Stream.of(
                byTarget(new MeanSquaredError(), GoldenFile.read("mse")),
                byTarget(new Huber(huber.option("delta")), huber),
                byTarget(new BinaryCrossEntropy(), GoldenFile.read("bce_with_logits")),
                byLabels(new SoftmaxCrossEntropy(), GoldenFile.read("softmax_cross_entropy")),
                byLabels(new SoftmaxCrossEntropy(), GoldenFile.read("softmax_cross_entropy_hard")),
                byLabels(new NegativeLogLikelihood(), GoldenFile.read("nll")),
                byLabels(new MultiClassHinge(hinge.option("margin")), hinge));
    }

    private static Arguments byTarget(Loss loss, GoldenFile golden) {
        return arguments(loss, golden, golden.given("target"));
    }

    private static Arguments byLabels(Loss loss, GoldenFile golden) {
        return arguments(loss, golden, OneHot.of(golden.given("x").columns(), golden.labels("labels")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void value(Loss loss, GoldenFile golden, Matrix target) {
        golden.compare("loss", loss.value(golden.given("x"), target));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradient(Loss loss, GoldenFile golden, Matrix target) {
        golden.compare("dx", loss.gradient(golden.given("x"), target));
    }

    /** From probabilities: the logit is log(p / (1 − p)), and its slope 1 / (p (1 − p)). */
    @Test
    void binaryCrossEntropyOfProbabilities() {
        GoldenFile golden = GoldenFile.read("bce");
        Matrix p = golden.given("x");
        Matrix logits = p.map(v -> Math.log(v / (1 - v)));
        Loss loss = new BinaryCrossEntropy();
        golden.compare("loss", loss.value(logits, golden.given("target")));
        golden.compare("dx", loss.gradient(logits, golden.given("target")).combine(p, (d, v) -> d / (v * (1 - v))));
    }

    /** Huber's loss with δ = β, divided by β. */
    @Test
    void smoothL1() {
        GoldenFile golden = GoldenFile.read("smooth_l1");
        double beta = golden.option("beta");
        Loss loss = new Huber(beta);
        golden.compare("loss", loss.value(golden.given("x"), golden.given("target")) / beta);
        golden.compare("dx", loss.gradient(golden.given("x"), golden.given("target")).times(1 / beta));
    }
}
