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
import nn.golden.GoldenFile;
import nn.layers.ChannelsFirst;
import nn.layers.ImageShape;
import nn.layers.MaxPool2d;
import nn.layers.Window;

/** A copy of {@link MaxPool2d}. */
class MaxPool2dCopy implements ImageCopy {

    @Override
    public String family() {
        return "MaxPool2d";
    }

    @Override
    public Window window() {
        return Window.of(3, 2).withStride(2, 1).withPadding(2, 1);
    }

    @Override
    public Geometry known() {
        return new Geometry(new ImageShape(5, 5, CHANNELS), Window.of(3, 3).withStride(2, 2).withPadding(1, 1));
    }

    @Override
    public Layer original(Geometry geometry, RandomGenerator random) {
        return new MaxPool2d(geometry.image(), geometry.window());
    }

    @Override
    public boolean isSmooth() {
        return false;
    }

    @Override
    public Pass forward(Layer pool, Matrix x, Mode mode) {
        Geometry g = geometry(x.columns());
        Matrix y = Matrix.generate(x.rows(), g.places().size(),
                (n, k) -> y(g, x, n, k / CHANNELS, k % CHANNELS));
        return new Pass(y, dy -> Gradients.ofInput(dx(g, x, dy)));
    }

    double y(Geometry g, Matrix x, int n, int place, int channel) {
        return x.get(n, seen(g, place, winner(g, x, n, place, channel), channel));
    }

    /** Which pixel of a window wins. */
    int winner(Geometry g, Matrix x, int n, int place, int channel) {
        int winner = -1;
        for (int pixel = 0; pixel < g.window().pixels(); pixel++) {
            int column = seen(g, place, pixel, channel);
            if (column >= 0 && (winner < 0
                    || beats(x.get(n, column), x.get(n, seen(g, place, winner, channel))))) {
                winner = pixel;
            }
        }
        return winner;
    }

    boolean beats(double challenger, double champion) {
        return challenger > champion || Double.isNaN(challenger) && !Double.isNaN(champion);
    }

    Matrix dx(Geometry g, Matrix x, Matrix dy) {
        double[] dx = new double[x.rows() * x.columns()];
        for (int n = 0; n < dy.rows(); n++) {
            for (int k = 0; k < dy.columns(); k++) {
                for (int pixel = 0; pixel < g.window().pixels(); pixel++) {
                    int column = paid(g, k / CHANNELS, pixel, k % CHANNELS);
                    double share = share(g, x, n, k / CHANNELS, pixel, k % CHANNELS);
                    if (column >= 0 && share != 0) {
                        pay(dx, n * x.columns() + column, share * dy.get(n, k));
                    }
                }
            }
        }
        return Matrix.wrap(x.rows(), x.columns(), dx);
    }

    /** How much of the upstream gradient a pixel of a window gets: 1 if it has won. */
    double share(Geometry g, Matrix x, int n, int place, int pixel, int channel) {
        return winner(g, x, n, place, channel) == pixel ? 1 : 0;
    }

    void pay(double[] dx, int place, double amount) {
        dx[place] += amount;
    }

    /** PyTorch's numbers; then an image in which all is equal or NaN, which counts as the largest. */
    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile golden = GoldenFile.read("maxpool2d_padded");
        ChannelsFirst layout = new ChannelsFirst(CHANNELS);
        Layer pool = made.apply(new MaxPool2d(known().image(), known().window()));
        Pass pass = pool.forward(layout.toChannelsLast(golden.given("x")), Mode.inference());
        golden.compare("y", layout.fromChannelsLast(pass.output()));
        Matrix equal = Matrix.filled(1, 50, 3);
        Matrix paid = pool.forward(equal, Mode.inference()).backward(Matrix.filled(1, 18, 1)).input();
        assertEquals(1, paid.get(0, 0), "of the first window its first pixel wins");
        Matrix unknown = equal.with(0, 0, Double.NaN);
        assertEquals(Double.NaN, pool.forward(unknown, Mode.inference()).output().get(0, 0));
    }
}
