package nn.examples.mistakes;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.ImageShape;
import nn.layers.MaxPool2d;
import nn.layers.Window;

/** Max pooling, one channel, that pays every pixel which equals the maximum of its window. */
public final class MaxPool2dTiesPaidTwice implements Layer {

    private final ImageShape image;
    private final Places places;
    private final MaxPool2d pool;

    MaxPool2dTiesPaidTwice(ImageShape image, Window window) {
        this.image = image;
        this.places = Places.of(image, window);
        this.pool = new MaxPool2d(image, window);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Of two windows over 2 x 4 pixels: the first has its maximum twice. */
    static String report() {
        Layer layer = new MaxPool2dTiesPaidTwice(new ImageShape(2, 4, 1), Window.of(2, 2).withStride(2, 2));
        Matrix x = Matrix.rowOf(
                5, 5, 4, 8,
                1, 3, 6, 2);
        return Messages.of(layer, x, Mode.inference());
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix y = pool.forward(x, mode).output();
        return new Pass(y, dy -> backward(x, y, dy));
    }

    private Gradients backward(Matrix x, Matrix y, Matrix dy) {
        double[] dx = new double[x.rows() * image.size()];
        for (int n = 0; n < x.rows(); n++) {
            for (int k = 0; k < places.count(); k++) {
                pay(n, k, x, y.get(n, k), dy.get(n, k), dx);
            }
        }
        return Gradients.ofInput(Matrix.wrap(x.rows(), image.size(), dx));
    }

    private void pay(int n, int place, Matrix x, double maximum, double upstream, double[] dx) {
        for (int pixel = 0; pixel < places.pixels(); pixel++) {
            int column = places.column(place, pixel);
            dx[n * image.size() + column] += x.get(n, column) == maximum ? upstream : 0;
        }
    }

    @Override
    public String toString() {
        return "MaxPool2dTiesPaidTwice()";
    }
}
