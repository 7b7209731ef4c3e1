package nn.golden;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Elu;
import nn.layers.Gelu;
import nn.layers.LeakyRelu;
import nn.layers.LogSoftmax;
import nn.layers.Relu;
import nn.layers.Sigmoid;
import nn.layers.Silu;
import nn.layers.Softmax;
import nn.layers.Softplus;
import nn.layers.Tanh;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The activations against PyTorch's, sigmoid and softmax also far out, where a careless formula overflows. */
class ActivationGoldenTest {

    static Stream<Arguments> cases() {
        GoldenFile leaky = GoldenFile.read("leaky_relu");
        GoldenFile elu = GoldenFile.read("elu");
        return Stream.of(
                arguments(new Relu(), GoldenFile.read("relu")),
                arguments(new LeakyRelu(leaky.option("negative_slope")), leaky),
                arguments(new Elu(elu.option("alpha")), elu),
                arguments(new Gelu(Gelu.Form.EXACT), GoldenFile.read("gelu")),
                arguments(new Gelu(Gelu.Form.TANH), GoldenFile.read("gelu_tanh")),
                arguments(new Softplus(), GoldenFile.read("softplus")),
                arguments(new Silu(), GoldenFile.read("silu")),
                arguments(new Sigmoid(), GoldenFile.read("sigmoid")),
                arguments(new Sigmoid(), GoldenFile.read("sigmoid_extreme")),
                arguments(new Tanh(), GoldenFile.read("tanh")),
                arguments(new Softmax(), GoldenFile.read("softmax")),
                arguments(new Softmax(), GoldenFile.read("softmax_hard")),
                arguments(new LogSoftmax(), GoldenFile.read("log_softmax")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void output(Layer activation, GoldenFile golden) {
        golden.compare("y", activation.forward(golden.given("x"), Mode.inference()).output());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inputGradient(Layer activation, GoldenFile golden) {
        Pass pass = activation.forward(golden.given("x"), Mode.inference());
        golden.compare("dx", pass.backward(golden.given("dy")).input());
    }
}
