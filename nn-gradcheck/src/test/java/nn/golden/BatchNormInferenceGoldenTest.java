package nn.golden;

import nn.core.Gradients;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;

/** {@link BatchNorm} in inference against PyTorch's: the running statistics are constants, also on the way back. */
class BatchNormInferenceGoldenTest {

    private final GoldenFile golden = GoldenFile.read("bn1d_eval");
    private final BatchNorm batchNorm = batchNorm();
    private final Pass pass = batchNorm.forward(golden.given("x"), Mode.inference());
    private final Gradients gradients = pass.backward(golden.given("dy"));

    private BatchNorm batchNorm() {
        BatchNorm layer = new BatchNorm(2, golden.option("eps"), 0.1, RunningVariance.UNBIASED);
        layer.parameters().get("gamma").set(golden.given("gamma"));
        layer.parameters().get("beta").set(golden.given("beta"));
        layer.statistics().get("runningMean").set(golden.given("running_mean"));
        layer.statistics().get("runningVariance").set(golden.given("running_var"));
        return layer;
    }

    @Test
    void output() {
        golden.compare("y", pass.output());
    }

    @Test
    void inputGradient() {
        golden.compare("dx", gradients.input());
    }

    @Test
    void gammaGradient() {
        golden.compare("dgamma", gradients.of(batchNorm.parameters().get("gamma")));
    }

    @Test
    void betaGradient() {
        golden.compare("dbeta", gradients.of(batchNorm.parameters().get("beta")));
    }
}
