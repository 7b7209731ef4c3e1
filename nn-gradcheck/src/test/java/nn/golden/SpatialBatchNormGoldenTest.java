package nn.golden;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.BatchNorm.RunningVariance;
import nn.layers.BatchNorm;
import nn.layers.ChannelsFirst;
import nn.layers.Positionwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link BatchNorm} over the channels of images, by {@link Positionwise}, against PyTorch's BatchNorm2d: two batches
 * one after the other, gamma and beta unchanged, then one image in inference.
 */
class SpatialBatchNormGoldenTest {

    private static final int CHANNELS = 3;

    private final GoldenFile golden = GoldenFile.read("bn2d_train");
    private final ChannelsFirst layout = new ChannelsFirst(CHANNELS);
    private final Positionwise unbiased = spatial(RunningVariance.UNBIASED);
    private final Positionwise biased = spatial(RunningVariance.BIASED);

    private Positionwise spatial(RunningVariance convention) {
        BatchNorm norm = new BatchNorm(CHANNELS, golden.option("eps"), golden.option("momentum_new"), convention);
        norm.parameters().get("gamma").set(golden.given("gamma"));
        norm.parameters().get("beta").set(golden.given("beta"));
        norm.statistics().get("runningMean").set(golden.given("running_mean"));
        norm.statistics().get("runningVariance").set(golden.given("running_var"));
        return new Positionwise(CHANNELS, norm);
    }

    private Pass trainOn(Positionwise layer, int batch) {
        return layer.forward(layout.toChannelsLast(golden.given("x" + batch)), Mode.training(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void output(int batch) {
        golden.compare("y" + batch, layout.fromChannelsLast(trainOn(unbiased, batch).output()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void gradients(int batch) {
        Matrix dy = layout.toChannelsLast(golden.given("dy" + batch));
        Gradients gradients = trainOn(unbiased, batch).backward(dy);
        golden.compare("dx" + batch, layout.fromChannelsLast(gradients.input()));
        golden.compare("dgamma" + batch, gradients.of(unbiased.parameters().get("body.gamma")));
        golden.compare("dbeta" + batch, gradients.of(unbiased.parameters().get("body.beta")));
    }

    @Test
    void runningAverages() {
        for (int batch = 1; batch <= 2; batch++) {
            trainOn(unbiased, batch);
            trainOn(biased, batch);
            golden.compare("running_mean" + batch, unbiased.statistics().get("body.runningMean").value());
            golden.compare("running_var" + batch, unbiased.statistics().get("body.runningVariance").value());
            golden.compare("running_var_biased" + batch, biased.statistics().get("body.runningVariance").value());
        }
    }

    @Test
    void inferenceAfterwards() {
        golden.compare("y_eval", inferenceAfterTraining(unbiased));
        golden.compare("y_eval_biased", inferenceAfterTraining(biased));
    }

    private Matrix inferenceAfterTraining(Positionwise layer) {
        trainOn(layer, 1);
        trainOn(layer, 2);
        Matrix image = layout.toChannelsLast(golden.given("x_eval"));
        return layout.fromChannelsLast(layer.forward(image, Mode.inference()).output());
    }
}
