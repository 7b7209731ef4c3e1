package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nn.architecture.Contracts;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Part;
import nn.core.Pass;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.AvgPool2d;
import nn.layers.BatchNorm;
import nn.layers.Dropout;
import nn.layers.Elu;
import nn.layers.Embedding;
import nn.layers.GlobalAveragePool;
import nn.layers.GroupNorm;
import nn.layers.ImageShape;
import nn.layers.LastStep;
import nn.layers.LayerNorm;
import nn.layers.LeakyRelu;
import nn.layers.MaxPool2d;
import nn.layers.Maxout;
import nn.layers.PositionalEncoding;
import nn.layers.Positionwise;
import nn.layers.Power;
import nn.layers.Recurrent;
import nn.layers.Relu;
import nn.layers.RmsNorm;
import nn.layers.RnnCell;
import nn.layers.Window;
import nn.layers.losses.Huber;
import nn.layers.losses.MultiClassHinge;
import nn.layers.losses.PositionwiseLoss;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every layer, junction and loss says to a shape or a setting that does not fit: who, what came, what should. */
class RefusalsTest {

    private static final int COLUMNS = 4;
    /** Without parameters, but with a width. */
    private static final List<Class<?>> READ_IN_GROUPS =
            List.of(Maxout.class, MaxPool2d.class, AvgPool2d.class, GlobalAveragePool.class, LastStep.class,
                    PositionalEncoding.class);

    static Stream<Layer> layers() {
        return Contracts.layers().map(contract -> contract.layer(COLUMNS, new SplittableRandom(1)));
    }

    static Stream<Junction> junctions() {
        return Contracts.junctions().map(contract -> contract.junction(COLUMNS, COLUMNS, new SplittableRandom(1)));
    }

    static Stream<Loss> losses() {
        return Contracts.losses().map(LossContract::loss);
    }

    private static String refusal(Supplier<?> call) {
        return assertThrows(IllegalArgumentException.class, call::get).getMessage();
    }

    /** The part itself, or one inside of it. */
    private static boolean names(String message, Part part) {
        return message.startsWith(part.toString())
                || part.children().values().stream().anyMatch(child -> names(message, child));
    }

    /** An embedding has parameters, but its columns are as many words as one likes. */
    private static boolean hasWidth(Layer layer) {
        return READ_IN_GROUPS.contains(layer.getClass())
                || !layer.parameters().isEmpty() && !(layer instanceof Embedding);
    }

    /** Who has parameters, or reads columns in groups, has a width; whoever has none takes any, and keeps the rows. */
    @ParameterizedTest
    @MethodSource("layers")
    void aLayerWithAWidthRefusesAnotherAndSaysItsOwn(Layer layer) {
        Matrix x = Matrix.zeros(3, COLUMNS + 1);
        if (hasWidth(layer)) {
            String message = refusal(() -> layer.forward(x, Mode.training(1)));
            assertTrue(names(message, layer), message);
            assertTrue(message.matches(".* needs an input .*\\d.*, not 3 x 5"), message);
        } else {
            assertEquals(3, layer.forward(x, Mode.training(1)).output().rows());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void theWayBackRefusesAnotherShapeThanTheOutputs(Layer layer) {
        Pass pass = layer.forward(Matrix.filled(3, COLUMNS, 1), Mode.training(1));
        Matrix dy = Matrix.zeros(3, pass.output().columns() + 1);
        assertEquals("backward: the upstream gradient is %s, but the output is %s".formatted(
                dy.shape(), pass.output().shape()), refusal(() -> pass.backward(dy)));
    }

    @ParameterizedTest
    @MethodSource("junctions")
    void aJunctionRefusesOtherRows(Junction junction) {
        String message = refusal(() ->
                junction.forward(Matrix.zeros(3, COLUMNS), Matrix.zeros(2, COLUMNS), Mode.training(1)));
        assertTrue(message.startsWith(junction + " needs two inputs "), message);
        assertTrue(message.endsWith(", not 3 x 4 and 2 x 4"), message);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLossRefusesATargetOfAnotherShape(Loss loss) {
        Matrix prediction = Matrix.zeros(3, COLUMNS);
        Matrix target = Matrix.zeros(2, COLUMNS);
        String expected = loss + " needs a prediction and a target of the same shape, not 3 x 4 and 2 x 4";
        assertEquals(expected, refusal(() -> loss.value(prediction, target)));
        assertEquals(expected, refusal(() -> loss.gradient(prediction, target)));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting("Power: the exponent is finite and not 0, not 0.0", () -> new Power(0)),
                setting("LeakyRelu: the slope is in [0, 1), not 1.0", () -> new LeakyRelu(1)),
                setting("Elu: alpha is in (0, ∞), not 0.0", () -> new Elu(0)),
                setting("Maxout: there is at least one piece, not 0", () -> new Maxout(0)),
                setting("Dropout: the probability to drop is in [0, 1), not 1.0", () -> new Dropout(1)),
                setting("BatchNorm: there is at least one feature, not 0", () -> new BatchNorm(0)),
                setting("LayerNorm: epsilon is in (0, ∞), not 0.0", () -> new LayerNorm(2, 0)),
                setting("RmsNorm: epsilon is in (0, ∞), not NaN", () -> new RmsNorm(2, Double.NaN)),
                setting("GroupNorm: 2 groups of one size cannot be made of 3 channels", () -> new GroupNorm(2, 3)),
                setting("Positionwise: a position has at least one column, not 0",
                        () -> new Positionwise(0, new Relu())),
                setting("Window: the kernel is at least 1, not 0", () -> Window.of(0, 1)),
                setting("ImageShape: height, width and channels are at least 1, not 2 x 0 x 1",
                        () -> new ImageShape(2, 0, 1)),
                setting("Recurrent: there is at least one step, not 0",
                        () -> new Recurrent(new RnnCell(1, 1, new SplittableRandom(1)), 0)),
                setting("RnnCell: there is at least one input and one hidden column, not 0 and 2",
                        () -> new RnnCell(0, 2, new SplittableRandom(1))),
                setting("LastStep: a step has at least one column, not 0", () -> new LastStep(0)),
                setting("PositionalEncoding: there is at least one step and one column, not 0 and 2",
                        () -> new PositionalEncoding(0, 2)),
                setting("Embedding: there is at least one word and one column, not 0 and 2",
                        () -> new Embedding(0, 2, new SplittableRandom(1))),
                setting("Huber: delta is in (0, ∞), not 0.0", () -> new Huber(0)),
                setting("MultiClassHinge: the margin is in [0, ∞), not -1.0", () -> new MultiClassHinge(-1)),
                setting("PositionwiseLoss: a position has at least one column, not 0",
                        () -> new PositionwiseLoss(0, new Huber())),
                setting("SoftmaxCrossEntropy: the smoothing is in [0, 1), not 1.0", () -> new SoftmaxCrossEntropy(1)));
    }

    private static Arguments setting(String message, Supplier<?> constructor) {
        return Arguments.of(message, constructor);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingOutOfRangeIsRefusedAtConstruction(String message, Supplier<?> constructor) {
        assertEquals(message, refusal(constructor));
    }
}
