package nn.golden;

import nn.core.Gradients;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link BatchNorm} in training against PyTorch's: two batches one after the other, gamma and beta unchanged, then one
 * row in inference. The running variance of either convention has expected numbers of its own.
 */
class BatchNormTrainingGoldenTest {

    private final GoldenFile golden = GoldenFile.read("bn1d_train");
    private final BatchNorm unbiased = batchNorm(RunningVariance.UNBIASED);
    private final BatchNorm biased = batchNorm(RunningVariance.BIASED);

    private BatchNorm batchNorm(RunningVariance convention) {
        BatchNorm layer = new BatchNorm(3, golden.option("eps"), golden.option("momentum_new"), convention);
        layer.parameters().get("gamma").set(golden.given("gamma"));
        layer.parameters().get("beta").set(golden.given("beta"));
        return layer;
    }

    private Pass trainOn(BatchNorm layer, int batch) {
        return layer.forward(golden.given("x" + batch), Mode.training(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void output(int batch) {
        golden.compare("y" + batch, trainOn(unbiased, batch).output());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void gradients(int batch) {
        Gradients gradients = trainOn(unbiased, batch).backward(golden.given("dy" + batch));
        golden.compare("dx" + batch, gradients.input());
        golden.compare("dgamma" + batch, gradients.of(unbiased.parameters().get("gamma")));
        golden.compare("dbeta" + batch, gradients.of(unbiased.parameters().get("beta")));
    }

    @Test
    void runningMean() {
        trainOn(unbiased, 1);
        golden.compare("running_mean1", unbiased.statistics().get("runningMean").value());
        trainOn(unbiased, 2);
        golden.compare("running_mean2", unbiased.statistics().get("runningMean").value());
    }

    @Test
    void runningVarianceOfUnbiasedVariances() {
        trainOn(unbiased, 1);
        golden.compare("running_var1", unbiased.statistics().get("runningVariance").value());
        trainOn(unbiased, 2);
        golden.compare("running_var2", unbiased.statistics().get("runningVariance").value());
    }

    @Test
    void runningVarianceOfBiasedVariances() {
        trainOn(biased, 1);
        golden.compare("running_var_biased1", biased.statistics().get("runningVariance").value());
        trainOn(biased, 2);
        golden.compare("running_var_biased2", biased.statistics().get("runningVariance").value());
    }

    @Test
    void inferenceAfterwards() {
        golden.compare("y_eval", inferenceAfterTraining(unbiased).output());
        golden.compare("y_eval_biased", inferenceAfterTraining(biased).output());
    }

    private Pass inferenceAfterTraining(BatchNorm layer) {
        trainOn(layer, 1);
        trainOn(layer, 2);
        return layer.forward(golden.given("x_eval"), Mode.inference());
    }
}
