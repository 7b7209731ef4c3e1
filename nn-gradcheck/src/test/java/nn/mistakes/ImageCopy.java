package nn.mistakes;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.contracts.Geometry;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.ImageShape;
import nn.layers.Window;

/**
 * A copy of a layer that slides a window over images of two channels, three pixels wide. Nothing about it is square,
 * the windows overlap in both directions and reach beyond all edges.
 */
interface ImageCopy extends LayerSpecimen {

    int CHANNELS = 2;
    int WIDTH = 3;

    /** The window for images of the contract. */
    Window window();

    /** The image and the window of the known answers. */
    Geometry known();

    Layer original(Geometry geometry, RandomGenerator random);

    /** Images of other than the known size are those of the contract. */
    default Geometry geometry(int columns) {
        return columns == known().image().size()
                ? known()
                : new Geometry(new ImageShape(columns / columnUnit(), WIDTH, CHANNELS), window());
    }

    @Override
    default Layer original(int columns, RandomGenerator random) {
        return original(geometry(columns), random);
    }

    @Override
    default int columnUnit() {
        return WIDTH * CHANNELS;
    }

    /** Two or three pixels high; no two entries of an image are equal. */
    @Override
    default Arbitrary<Matrix> inputs() {
        return Arbitraries.of(2 * columnUnit(), 3 * columnUnit())
                .flatMap(columns -> Matrices.withRows(1, 2).columns(columns, columns))
                .map(x -> Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + 0.0005 * j));
    }

    /** The column of an image that is seen at a place, on the way there; −1 for padding. */
    default int seen(Geometry g, int place, int pixel, int channel) {
        return column(g, g.window(), place, pixel, channel);
    }

    /** The column of an image that is paid on the way back. */
    default int paid(Geometry g, int place, int pixel, int channel) {
        return column(g, g.window(), place, pixel, channel);
    }

    /** With another window at the same places. */
    static int column(Geometry g, Window window, int place, int pixel, int channel) {
        int across = g.places().width();
        int kernelWidth = window.horizontal().kernel();
        int h = along(window.vertical(), place / across, pixel / kernelWidth);
        int w = along(window.horizontal(), place % across, pixel % kernelWidth);
        return column(g.image(), h, w, channel);
    }

    static int along(Window.Axis axis, int place, int pixel) {
        return place * axis.stride() + pixel * axis.dilation() - axis.padding();
    }

    static int column(ImageShape image, int h, int w, int channel) {
        boolean inside = h >= 0 && h < image.height() && w >= 0 && w < image.width();
        return inside ? (h * image.width() + w) * image.channels() + channel : -1;
    }
}
