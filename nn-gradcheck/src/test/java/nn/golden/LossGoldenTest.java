package nn.golden;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.losses.MeanSquaredError;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The losses against PyTorch's with reduction "mean", the cross entropy also at logits of ±1000. */
class LossGoldenTest {

    static Stream<Arguments> cases() {
        GoldenFile mse = GoldenFile.read("mse");
        return Stream.of(
                arguments(new MeanSquaredError(), mse, mse.given("target")),
                crossEntropy(GoldenFile.read("softmax_cross_entropy")),
                crossEntropy(GoldenFile.read("softmax_cross_entropy_hard")));
    }

    private static Arguments crossEntropy(GoldenFile golden) {
        int classes = golden.given("x").columns();
        return arguments(new SoftmaxCrossEntropy(), golden, OneHot.of(classes, golden.labels("labels")));
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
}
