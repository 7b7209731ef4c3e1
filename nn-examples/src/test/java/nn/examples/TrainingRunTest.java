package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nn.core.Matrix;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.optim.ConfusionMatrix;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainingRunTest {

    private static final ImageData DIGITS = Digits.read();

    @Test
    void theDefaultsReach97AndAHalfPercentOnAverageOverThreeSeeds() {
        double mean = LongStream.rangeClosed(1, 3)
                .mapToDouble(seed -> trained("--seed", String.valueOf(seed)).last().testAccuracy())
                .average()
                .orElseThrow();
        assertTrue(mean >= 0.975, "mean accuracy " + mean);
    }

    @Test
    void theLossFallsFromLessThanThatOfGuessingToAlmostNothing() {
        List<LearningCurve.Point> points = trained().points();
        assertEquals(25, points.size());
        assertTrue(points.get(0).trainingLoss() < Math.log(10), points.toString());
        assertTrue(points.get(points.size() - 1).trainingLoss() < 0.03, points.toString());
    }

    @Test
    void oneSeedGivesTheSameBits() {
        TrainingRun first = run("--seed", "7", "--epochs", "2");
        TrainingRun second = run("--seed", "7", "--epochs", "2");
        assertEquals(curve(first).points(), curve(second).points());
        assertEquals(learned(first), learned(second));
    }

    @Test
    void anotherSeedDrawsOtherWeights() {
        assertNotEquals(learned(run("--seed", "7")).get("0.weight"), learned(run("--seed", "8")).get("0.weight"));
    }

    @Test
    void theDefaultNetworkHasBatchNormInBothHiddenLayers() {
        assertEquals("Sequential(Dense(64 -> 64), BatchNorm(64), Relu(), Dense(64 -> 32), BatchNorm(32), Relu(),"
                + " Dense(32 -> 10))", run().model().toString());
    }

    @Test
    void optionsShapeTheNetwork() {
        assertEquals("Sequential(Dense(64 -> 5), Relu(), Dense(5 -> 4), Relu(), Dense(4 -> 3), Relu(), Dense(3 -> 10))",
                run("--hidden", "5,4,3", "--no-batch-norm").model().toString());
    }

    /** 1438 rows are 44 batches of 32 and one of 30. */
    @Test
    void stepsAreBatchesTimesEpochs() {
        assertEquals(3 * 45, run("--epochs", "3").steps());
    }

    /** 1438 = 479 * 3 + 1: with batch normalisation the last row joins the batch before, without it stands alone. */
    @Test
    void aSingleRowThatIsLeftOverJoinsTheBatchBefore() {
        TrainingRun run = run("--batch-size", "3", "--epochs", "1");
        assertEquals(479, run.steps());
        assertTrue(curve(run).last().testAccuracy() > 0.5);
        assertEquals(480, run("--batch-size", "3", "--epochs", "1", "--no-batch-norm").steps());
    }

    private static LearningCurve trained(String... options) {
        return curve(run(options));
    }

    private static TrainingRun run(String... options) {
        return new TrainingRun(CommandLine.populateCommand(new Options(), options), DIGITS);
    }

    private static LearningCurve curve(TrainingRun run) {
        LearningCurve curve = new LearningCurve(() -> ConfusionMatrix.of(run.model(), DIGITS.test()).accuracy());
        run.train(curve);
        return curve;
    }

    private static Map<String, Matrix> learned(TrainingRun run) {
        Map<String, Matrix> values = new TreeMap<>();
        run.model().parameters().forEach((name, parameter) -> values.put(name, parameter.value()));
        run.model().statistics().forEach((name, average) -> values.put(name, average.value()));
        return values;
    }
}
