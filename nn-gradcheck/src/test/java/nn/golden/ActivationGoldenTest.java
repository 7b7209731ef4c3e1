package nn.golden;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Relu;
import nn.layers.Sigmoid;
import nn.layers.Tanh;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The activations against PyTorch's, the sigmoid also far out, where a careless formula overflows. */
class ActivationGoldenTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(new Relu(), GoldenFile.read("relu")),
                arguments(new Sigmoid(), GoldenFile.read("sigmoid")),
                arguments(new Sigmoid(), GoldenFile.read("sigmoid_extreme")),
                arguments(new Tanh(), GoldenFile.read("tanh")));
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
