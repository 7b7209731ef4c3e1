package nn.golden;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A whole network against PyTorch's: dense, batch norm, ReLU, dense, softmax cross entropy.
 *
 * <p>Only the first step is compared: scores, loss and the gradient of every parameter. The file also holds the losses
 * and the parameters of four steps with momentum ({@code out.losses}, {@code out.final_*}); this project has no
 * momentum yet, so nothing is compared with them.
 */
class NetworkGoldenTest {

    private final GoldenFile golden = GoldenFile.read("net_mlp");
    private final Layer network = new Sequential(
            new Dense(golden.given("W1").transpose(), golden.given("b1")),
            batchNorm(),
            new Relu(),
            new Dense(golden.given("W2").transpose(), golden.given("b2")));
    private final Loss loss = new SoftmaxCrossEntropy();
    private final Matrix target = OneHot.of(3, golden.labels("labels"));
    private final Pass pass = network.forward(golden.given("x"), Mode.training(0));
    private final Gradients gradients = pass.backward(loss.gradient(pass.output(), target));

    /** The file's ε of 1e-5 is the default. */
    private BatchNorm batchNorm() {
        BatchNorm layer = new BatchNorm(5);
        layer.parameters().get("gamma").set(golden.given("gamma1"));
        layer.parameters().get("beta").set(golden.given("beta1"));
        return layer;
    }

    @Test
    void scores() {
        golden.compare("scores1", pass.output());
    }

    @Test
    void lossOfTheFirstStep() {
        golden.compare("loss1", loss.value(pass.output(), target));
    }

    @ParameterizedTest
    @CsvSource({"dW1, 0.weight", "dW2, 3.weight"})
    void weightGradient(String key, String parameter) {
        golden.compare(key, gradientOf(parameter).transpose());
    }

    @ParameterizedTest
    @CsvSource({"db1, 0.bias", "dgamma1, 1.gamma", "dbeta1, 1.beta", "db2, 3.bias"})
    void gradientOfARow(String key, String parameter) {
        golden.compare(key, gradientOf(parameter));
    }

    private Matrix gradientOf(String parameter) {
        Map<String, Parameter> parameters = network.parameters();
        return gradients.of(parameters.get(parameter));
    }
}
