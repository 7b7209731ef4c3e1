package nn.golden;

import nn.core.Matrix;
import nn.optim.LearningRate;
import org.junit.jupiter.api.Test;

/** Schedules against PyTorch's, which count epochs: here, an epoch of three steps. */
class LearningRateGoldenTest {

    private static final int STEPS_PER_EPOCH = 3;

    private static void compare(GoldenFile golden, LearningRate byEpoch) {
        LearningRate rate = byEpoch.perEpoch(STEPS_PER_EPOCH);
        for (int step = 0; step < STEPS_PER_EPOCH; step++) {
            int inEpoch = step;
            golden.compare("lr", Matrix.generate(1, (int) golden.option("epochs"),
                    (none, epoch) -> rate.at((long) epoch * STEPS_PER_EPOCH + inEpoch)));
        }
    }

    @Test
    void step() {
        GoldenFile golden = GoldenFile.read("lr_step");
        compare(golden, LearningRate.step(
                golden.option("lr"), golden.option("gamma"), (long) golden.option("step_size")));
    }

    @Test
    void cosine() {
        GoldenFile golden = GoldenFile.read("lr_cosine");
        compare(golden, LearningRate.cosine(
                golden.option("lr"), golden.option("eta_min"), (long) golden.option("T_max")));
    }
}
