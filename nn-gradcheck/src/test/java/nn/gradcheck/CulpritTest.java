package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static nn.gradcheck.Samples.X;
import static nn.gradcheck.Samples.layer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Graph;
import nn.layers.Residual;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import nn.mistakes.BatchNormWithoutMeanPath;
import org.junit.jupiter.api.Test;

/** When a container's gradients are wrong, the report says which layer inside is the first to blame. */
class CulpritTest {

    private final GradientCheck check = new GradientCheck(42);
    private final Dense dense = new Dense(3, 3, new SplittableRandom(1));

    @Test
    void theFirstGuiltyLayerIsNamedHoweverDeepInside() {
        Layer net = new Sequential(dense, new Residual(new Sequential(new Tanh(), new BatchNormWithoutMeanPath())),
                new BatchNormWithoutMeanPath());
        Report report = check.check(net, X, TRAINING);
        Culprit culprit = report.culprit().orElseThrow();
        assertEquals("1.body.1", culprit.path());
        assertTrue(culprit.finding().startsWith("BatchNormWithoutMeanPath() in training: the gradient check failed"),
                culprit.finding());
        assertTrue(report.toString().contains("the first guilty layer is 1.body.1: BatchNormWithoutMeanPath()"),
                report.toString());
    }

    @Test
    void itIsFoundBehindALoss() {
        Layer net = new Sequential(dense, new BatchNormWithoutMeanPath());
        Report report = check.check(net, new MeanSquaredError(), X, X.times(2), TRAINING);
        assertEquals("1", report.culprit().orElseThrow().path());
    }

    @Test
    void aGuiltyJunctionIsNamedToo() {
        Layer graph = new Graph(Graph.input("x", 3), Graph.node("tanh", new Tanh(), "x"),
                Graph.node("product", Junctions.multiplyNotSwapped(), "x", "tanh"));
        Culprit culprit = check.check(graph, X, TRAINING).culprit().orElseThrow();
        assertEquals("product", culprit.path());
        assertTrue(culprit.finding().contains("second input"), culprit.finding());
    }

    @Test
    void whereNothingIsWrongNobodyIsToBlame() {
        assertEquals(Optional.empty(), check.check(new Sequential(dense, new BatchNorm(3)), X, TRAINING).culprit());
        assertEquals(Optional.empty(), check.check(new BatchNormWithoutMeanPath(), X, TRAINING).culprit());
    }

    @Test
    void aContainerThatJoinsItsLayersWronglyIsToBlameItself() {
        Layer forgetsTheSkip = (x, mode) -> {
            Pass pass = dense.forward(x, mode);
            return new Pass(x.plus(pass.output()), dy -> Gradients.ofInput(pass.backward(dy).input()),
                    List.of(new Pass.Child("body", dense, x, pass)));
        };
        Culprit culprit = check.check(forgetsTheSkip, X, TRAINING).culprit().orElseThrow();
        assertEquals("", culprit.path());
        assertEquals("every layer inside agrees by itself: the mistake is in what joins them", culprit.finding());
    }

    @Test
    void aGradientOfTheWrongShapeIsTracedToItsLayer() {
        Layer narrow = layer(Math::sin, (x, dy) -> dy.columns(0, 1));
        Layer net = new Sequential(dense, narrow, new Tanh());
        String message = assertThrows(AssertionError.class, () -> check.check(net, X, TRAINING)).getMessage();
        assertTrue(message.contains("the first guilty layer is 1: "), message);
        assertTrue(message.contains("the gradient of input is 4 x 1, but the variable is 4 x 3"), message);
    }

    /** Two layers of one mistake each that cancel: the whole agrees, and so nobody is looked for. */
    @Test
    void aWholeThatAgreesIsNotSearched() {
        Layer doubled = (x, mode) -> new Pass(x, dy -> Gradients.ofInput(dy.times(2)));
        Layer halved = (x, mode) -> new Pass(x, dy -> Gradients.ofInput(dy.times(0.5)));
        Report report = check.check(new Sequential(doubled, halved), Matrix.of(2, 2, 1, 2, 3, 4), TRAINING);
        assertTrue(report.passed(), report.toString());
        assertEquals(Optional.empty(), report.culprit());
    }
}
