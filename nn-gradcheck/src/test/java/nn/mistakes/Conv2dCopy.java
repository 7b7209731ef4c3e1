package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.contracts.Geometry;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.layers.ChannelsFirst;
import nn.layers.Conv2d;
import nn.layers.ImageShape;
import nn.layers.Window;

/** A copy of {@link Conv2d} with three filters. */
class Conv2dCopy implements ImageCopy {

    static final int FILTERS = 3;

    @Override
    public String family() {
        return "Conv2d";
    }

    @Override
    public Window window() {
        return Window.of(3, 2).withStride(2, 1).withPadding(2, 1).withDilation(1, 2);
    }

    @Override
    public Geometry known() {
        return new Geometry(new ImageShape(6, 7, 3), Window.of(3, 2).withStride(2, 3).withPadding(1, 0));
    }

    @Override
    public Layer original(Geometry geometry, RandomGenerator random) {
        return new Conv2d(geometry.image(), FILTERS, geometry.window(), random);
    }

    @Override
    public Pass forward(Layer conv, Matrix x, Mode mode) {
        Geometry g = geometry(x.columns());
        Matrix w = weight(conv).value();
        Matrix p = patches(g, x);
        Matrix y = y(p, w, bias(conv).value());
        return new Pass(y.reshape(x.rows(), y.rows() / x.rows() * y.columns()), dy -> gradients(conv, g, p, w, dy));
    }

    Gradients gradients(Layer conv, Geometry g, Matrix p, Matrix w, Matrix dy) {
        Matrix upstream = upstream(dy, w.columns());
        return Gradients.ofInput(scatter(g, dPatches(upstream, w), dy.rows()))
                .and(weight(conv), dWeight(p, upstream)).and(bias(conv), dBias(upstream, dy.rows()));
    }

    static Parameter weight(Layer conv) {
        return conv.parameters().get("weight");
    }

    static Parameter bias(Layer conv) {
        return conv.parameters().get("bias");
    }

    Matrix patches(Geometry g, Matrix x) {
        int places = g.places().pixels();
        int c = g.image().channels();
        return Matrix.generate(x.rows() * places, g.window().pixels() * c,
                (i, j) -> entry(x, i / places, seen(g, i % places, j / c, j % c)));
    }

    private static double entry(Matrix x, int row, int column) {
        return column < 0 ? 0 : x.get(row, column);
    }

    Matrix y(Matrix p, Matrix w, Matrix b) {
        return p.times(w).plusRow(b);
    }

    Matrix upstream(Matrix dy, int filters) {
        return dy.reshape(dy.rows() * dy.columns() / filters, filters);
    }

    Matrix dPatches(Matrix upstream, Matrix w) {
        return upstream.times(w.transpose());
    }

    Matrix dWeight(Matrix p, Matrix upstream) {
        return p.transpose().times(upstream);
    }

    Matrix dBias(Matrix upstream, int images) {
        return upstream.columnSums();
    }

    Matrix scatter(Geometry g, Matrix dPatches, int images) {
        double[] dx = new double[images * g.image().size()];
        int places = dPatches.rows() / images;
        int c = g.image().channels();
        for (int i = 0; i < dPatches.rows(); i++) {
            for (int j = 0; j < dPatches.columns(); j++) {
                int column = paid(g, i % places, j / c, j % c);
                if (column >= 0) {
                    pay(dx, i / places * g.image().size() + column, dPatches.get(i, j));
                }
            }
        }
        return Matrix.wrap(images, g.image().size(), dx);
    }

    void pay(double[] dx, int place, double amount) {
        dx[place] += amount;
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile golden = GoldenFile.read("conv2d_stride");
        ChannelsFirst images = new ChannelsFirst(known().image().channels());
        Matrix weight = images.toChannelsLast(golden.given("W")).transpose();
        Layer conv = made.apply(new Conv2d(known().image(), known().window(), weight, golden.given("b")));
        Pass pass = conv.forward(images.toChannelsLast(golden.given("x")), Mode.inference());
        golden.compare("y", new ChannelsFirst(weight.columns()).fromChannelsLast(pass.output()));
    }
}
