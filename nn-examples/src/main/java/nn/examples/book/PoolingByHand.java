package nn.examples.book;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.AvgPool2d;
import nn.layers.GlobalAveragePool;
import nn.layers.ImageShape;
import nn.layers.MaxPool2d;
import nn.layers.Window;

/** The three poolings of one image of 4 x 4 pixels, and where each sends what comes from above. */
public final class PoolingByHand {

    static final ImageShape IMAGE = new ImageShape(4, 4, 1);
    static final Matrix X = Matrix.rowOf(
            3, 1, 0, 0,
            2, 7, 0, 0,
            5, 5, 4, 8,
            1, 5, 6, 2);

    private static final Window HALVING = Window.of(2, 2).withStride(2, 2);
    private static final Matrix UPSTREAM = Matrix.rowOf(4, 40, 400, 4000);

    private PoolingByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    private static Pass pass(Layer pool) {
        return pool.forward(X, Mode.inference());
    }

    private static String bothWays(String name, Pass pass) {
        return name + "\n" + ImageText.image(pass.output(), 2)
                + "\nits dx\n" + ImageText.image(pass.backward(UPSTREAM).input(), 4);
    }

    static String report() {
        return String.join("\n", "x\n" + ImageText.image(X, 4), "dy\n" + ImageText.image(UPSTREAM, 2),
                bothWays("maximum", pass(new MaxPool2d(IMAGE, HALVING))),
                bothWays("average", pass(new AvgPool2d(IMAGE, HALVING))),
                "global average\n" + ImageText.image(pass(new GlobalAveragePool(IMAGE)).output(), 1));
    }
}
