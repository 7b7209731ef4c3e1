package nn.layers;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.core.Require;

/**
 * What a window sees at each of its places, as one table of columns of the image, read both ways: {@link #gather} takes
 * entries from the image, {@link #scatter} is its adjoint and adds them where they came from.
 */
final class Patches {

    private final int imageSize;
    private final int rows;
    private final int columns;

    /** Row by row, the column of the image, or its size for padding; nobody writes it once it is made. */
    private final int[] table;

    /** How many entries of each row are no padding; nobody writes it once it is made. */
    private final int[] pixels;

    private Patches(ImageShape image, int rows, int columns, Column column) {
        Require.that((long) rows * columns <= Integer.MAX_VALUE,
                "Window: %d places of %d entries do not fit one array", rows, columns);
        this.imageSize = image.size();
        this.rows = rows;
        this.columns = columns;
        this.table = new int[rows * columns];
        Arrays.setAll(table, k -> orPadding(column.at(k / columns, k % columns)));
        this.pixels = new int[rows];
        Arrays.setAll(pixels, this::count);
    }

    private int orPadding(int column) {
        return column < 0 ? imageSize : column;
    }

    private int count(int row) {
        return (int) IntStream.range(0, columns).filter(column -> !isPadding(row, column)).count();
    }

    private interface Column {
        int at(int row, int column);
    }

    /** A row for each place of the window, with all channels of its pixels: for an image, OH·OW x KH·KW·C. */
    static Patches ofAllChannels(ImageShape image, Window window) {
        Sight sight = Sight.of(image, window);
        int c = image.channels();
        return new Patches(image, window.over(image).pixels(), window.pixels() * c,
                (row, column) -> sight.column(row, column / c, column % c));
    }

    /** A row for each place of the window and each channel, with its pixels: for an image, OH·OW·C x KH·KW. */
    static Patches ofEachChannel(ImageShape image, Window window) {
        Sight sight = Sight.of(image, window);
        int c = image.channels();
        return new Patches(image, window.over(image).size(), window.pixels(),
                (row, column) -> sight.column(row / c, column, row % c));
    }

    /** A window that has so many places across an image. */
    private record Sight(ImageShape image, Window window, int across) {

        static Sight of(ImageShape image, Window window) {
            return new Sight(image, window, window.over(image).width());
        }

        /** The column of an entry that the window sees at a place: those of a channel, pixel by pixel. */
        int column(int place, int pixel, int channel) {
            int kernelWidth = window.horizontal().kernel();
            int h = window.vertical().pixel(place / across, pixel / kernelWidth);
            int w = window.horizontal().pixel(place % across, pixel % kernelWidth);
            return image.column(h, w, channel);
        }
    }

    /** Rows for each image. */
    int rows() {
        return rows;
    }

    /** Entries of a patch. */
    int columns() {
        return columns;
    }

    /**
     * The column of the image that stands in a row and a column of its patches. For padding it is the one after the
     * last: an array with one place more than the image needs no further question.
     */
    int at(int row, int column) {
        return table[row * columns + column];
    }

    boolean isPadding(int row, int column) {
        return at(row, column) == imageSize;
    }

    /** How many entries of a patch are no padding. */
    int pixels(int row) {
        return pixels[row];
    }

    /** Throws IllegalArgumentException, in the name of a layer, if the window sees nothing but padding somewhere. */
    void requirePixels(Object layer) {
        Require.that(Arrays.stream(pixels).allMatch(count -> count > 0),
                "%s: a window sees nothing but padding", layer);
    }

    /** An array for an image and, in one more place, for the padding: 0 like all of it. */
    double[] imageWithPadding() {
        return new double[imageSize + 1];
    }

    /** The patches of N images, one below the other; padding is 0. */
    Matrix gather(Matrix x) {
        double[] image = imageWithPadding();
        double[] patches = new double[entries(x.rows(), table.length)];
        for (int n = 0; n < x.rows(); n++) {
            x.copyRow(n, image);
            int start = n * table.length;
            for (int k = 0; k < table.length; k++) {
                patches[start + k] = image[table[k]];
            }
        }
        return Matrix.wrap(x.rows() * rows, columns, patches);
    }

    /** So many times so many, if one array can hold them. */
    static int entries(int images, int each) {
        Require.that((long) images * each <= Integer.MAX_VALUE,
                "Window: what it makes of %d images, %d entries each, does not fit one array", images, each);
        return images * each;
    }

    /**
     * N images, each entry the sum over all patches in which it stands; what stands in the padding is dropped. The
     * patches of an image are asked for when it is its turn: all of them together would not fit a cache.
     */
    Matrix scatter(int count, IntFunction<Matrix> patchesOfImage) {
        double[] images = new double[entries(count, imageSize)];
        double[] patches = new double[table.length];
        double[] image = imageWithPadding();
        for (int n = 0; n < count; n++) {
            patchesOfImage.apply(n).reshape(1, table.length).copyRow(0, patches);
            Arrays.fill(image, 0);
            for (int k = 0; k < table.length; k++) {
                image[table[k]] += patches[k];
            }
            System.arraycopy(image, 0, images, n * imageSize, imageSize);
        }
        return Matrix.wrap(count, imageSize, images);
    }
}
