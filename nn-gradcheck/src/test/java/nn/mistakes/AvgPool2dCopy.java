package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.contracts.Geometry;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.AvgPool2d;
import nn.layers.ImageShape;
import nn.layers.Window;

/** A copy of {@link AvgPool2d}. */
class AvgPool2dCopy implements ImageCopy {

    @Override
    public String family() {
        return "AvgPool2d";
    }

    @Override
    public Window window() {
        return Window.of(3, 2).withStride(2, 1).withPadding(2, 1);
    }

    @Override
    public Geometry known() {
        return new Geometry(new ImageShape(1, 2, CHANNELS), Window.of(1, 2).withPadding(0, 1));
    }

    @Override
    public Layer original(Geometry geometry, RandomGenerator random) {
        return new AvgPool2d(geometry.image(), geometry.window());
    }

    @Override
    public Pass forward(Layer pool, Matrix x, Mode mode) {
        Geometry g = geometry(x.columns());
        Matrix y = Matrix.generate(x.rows(), g.places().size(),
                (n, k) -> sum(g, x, n, k) / count(g, k / CHANNELS));
        return new Pass(y, dy -> Gradients.ofInput(dx(g, x.rows(), dy)));
    }

    private double sum(Geometry g, Matrix x, int n, int k) {
        double sum = 0;
        for (int pixel = 0; pixel < g.window().pixels(); pixel++) {
            int column = seen(g, k / CHANNELS, pixel, k % CHANNELS);
            sum += column < 0 ? 0 : x.get(n, column);
        }
        return sum;
    }

    /** What the sum of a window is divided by: the pixels that it sees. */
    double count(Geometry g, int place) {
        int count = 0;
        for (int pixel = 0; pixel < g.window().pixels(); pixel++) {
            count += seen(g, place, pixel, 0) < 0 ? 0 : 1;
        }
        return count;
    }

    Matrix dx(Geometry g, int images, Matrix dy) {
        double[] dx = new double[images * g.image().size()];
        for (int n = 0; n < images; n++) {
            for (int k = 0; k < dy.columns(); k++) {
                for (int pixel = 0; pixel < g.window().pixels(); pixel++) {
                    int column = paid(g, k / CHANNELS, pixel, k % CHANNELS);
                    if (column >= 0) {
                        pay(dx, n * g.image().size() + column, part(g, k / CHANNELS, pixel, dy.get(n, k)));
                    }
                }
            }
        }
        return Matrix.wrap(images, g.image().size(), dx);
    }

    /** What a pixel gets of the upstream gradient of a window. */
    double part(Geometry g, int place, int pixel, double dy) {
        return dy / count(g, place);
    }

    void pay(double[] dx, int place, double amount) {
        dx[place] += amount;
    }

    /** By hand: two pixels of two channels, and a window of two that begins and ends in the padding. */
    @Override
    public void compare(UnaryOperator<Layer> made) {
        Layer pool = made.apply(new AvgPool2d(known().image(), known().window()));
        assertEquals(Matrix.rowOf(2, 30, 3, 20, 4, 10),
                pool.forward(Matrix.rowOf(2, 30, 4, 10), Mode.inference()).output());
    }
}
