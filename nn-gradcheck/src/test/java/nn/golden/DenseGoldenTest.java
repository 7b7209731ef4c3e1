package nn.golden;

import nn.core.Gradients;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import org.junit.jupiter.api.Test;

/** {@link Dense} against PyTorch's linear layer, whose weight is the transpose of ours. */
class DenseGoldenTest {

    private final GoldenFile golden = GoldenFile.read("dense");
    private final Dense dense = new Dense(golden.given("W").transpose(), golden.given("b"));
    private final Pass pass = dense.forward(golden.given("x"), Mode.inference());
    private final Gradients gradients = pass.backward(golden.given("dy"));

    @Test
    void output() {
        golden.compare("y", pass.output());
    }

    @Test
    void inputGradient() {
        golden.compare("dx", gradients.input());
    }

    @Test
    void weightGradient() {
        golden.compare("dW", gradients.of(dense.parameters().get("weight")).transpose());
    }

    @Test
    void biasGradient() {
        golden.compare("db", gradients.of(dense.parameters().get("bias")));
    }
}
