package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Pass;
import nn.core.Shape;
import nn.gradcheck.Magnitudes;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention.Mask;
import nn.layers.TransformerBlock;

/** A copy of {@link TransformerBlock}: two halves, each a norm, a part behind it, and a skip around both. */
class TransformerBlockCopy implements LayerSpecimen {

    static final String ATTENTION = "attention";
    static final String FEED_FORWARD = "feedForward";
    private static final int COLUMNS = 3;
    /** Parameters so small that the softmax leaves every score a slope. */
    private static final double SMALL = 0.4;

    @Override
    public String family() {
        return "TransformerBlock";
    }

    @Override
    public int columnUnit() {
        return COLUMNS;
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new TransformerBlock(COLUMNS, 1, 2, Mask.CAUSAL, random);
    }

    @Override
    public Layer original(Matrix x, RandomGenerator random) {
        Layer drawn = LayerSpecimen.super.original(x, random);
        drawn.parameters().values().forEach(p -> p.set(p.value().times(SMALL)));
        return drawn;
    }

    @Override
    public Matrix drawParameter(String name, Shape shape, RandomGenerator random) {
        return Magnitudes.signed(shape, random).times(SMALL);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.ofShape(2, 2 * COLUMNS);
    }

    @Override
    public Pass forward(Layer block, Matrix x, Mode mode) {
        Pass a = half(block, ATTENTION, x, mode.child(0));
        Pass y = half(block, FEED_FORWARD, a.output(), mode.child(1));
        return new Pass(y.output(), dy -> backward(a, y, dy));
    }

    Pass half(Layer block, String name, Matrix x, Mode mode) {
        Map<String, ? extends Part> parts = block.children().get(name).children().get("body").children();
        return half(name, (Layer) parts.get("0"), (Layer) parts.get("1"), x, mode);
    }

    Pass half(String name, Layer norm, Layer part, Matrix x, Mode mode) {
        Pass normed = norm.forward(x, mode.child(0));
        Pass made = part.forward(normed.output(), mode.child(1));
        return new Pass(x.plus(made.output()), dy -> halfBackward(name, normed, made, dy));
    }

    Gradients backward(Pass a, Pass y, Matrix dy) {
        Gradients late = y.backward(dy);
        return late.then(a.backward(late.input()));
    }

    Gradients halfBackward(String name, Pass normed, Pass made, Matrix dy) {
        return Gradients.ofInput(ofSkip(name, dy)).plus(ofBody(name, normed, made, dy));
    }

    Matrix ofSkip(String name, Matrix dy) {
        return dy;
    }

    Gradients ofBody(String name, Pass normed, Pass made, Matrix dy) {
        Gradients ofPart = made.backward(dy);
        return ofPart.then(normed.backward(ofPart.input()));
    }

    /**
     * One step of [3, 1], normed to [1, −1]. The values are the step, and the projection doubles them: a = [5, −1],
     * normed to [1, −1] again. The feed-forward layer is ten times gelu, which is Φ(1) and −Φ(−1).
     */
    @Override
    public void compare(UnaryOperator<Layer> made) {
        Layer block = new TransformerBlock(2, 1, 2, Mask.NONE, new SplittableRandom(1));
        Map<String, Parameter> p = block.parameters();
        Matrix one = Matrix.of(2, 2, 1, 0, 0, 1);
        p.get("attention.body.1.attention.keyValue.body.weight").set(Matrix.zeros(2, 2).beside(one));
        p.get("attention.body.1.attention.output.body.weight").set(one.times(2));
        p.get("feedForward.body.1.body.0.weight").set(one);
        p.get("feedForward.body.1.body.2.weight").set(one.times(10));
        Matrix y = made.apply(block).forward(Matrix.rowOf(3, 1), Mode.inference()).output();
        // ε of 1e-5 makes the normed 1 smaller by 5e-6 at most, which counts twice in a and eleven times behind gelu
        assertArrayEquals(new double[] {5 + 8.413447, -1 - 1.586553}, y.toArray(), 1e-4);
    }
}
