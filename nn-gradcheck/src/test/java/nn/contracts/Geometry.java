package nn.contracts;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.ImageShape;
import nn.layers.Window;

/**
 * An image and a window that fits it, of all kinds: rectangular, strided beyond the kernel, padded beyond it, dilated,
 * as large as the image or one pixel.
 *
 * @param places what the window makes of the image: found once, since copies of layers ask for every entry
 */
public record Geometry(ImageShape image, Window window, ImageShape places) {

    /** How many entries an image has: numbers with many divisors, and one of which rows and columns are drawn. */
    private static final Integer[] SIZES = {1, 2, 3, 4, 6, 8, 9, 12};

    public Geometry(ImageShape image, Window window) {
        this(image, window, window.over(image));
    }

    /** One or two images, and no two entries of an image equal: each is moved off the others' hundredths. */
    public static Arbitrary<Matrix> inputs() {
        return Arbitraries.of(SIZES).flatMap(size -> Matrices.withRows(1, 2).columns(size, size))
                .map(x -> Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + 0.0008 * j));
    }

    /** For images of so many entries. */
    public static Geometry draw(int columns, RandomGenerator random) {
        ImageShape image = image(columns, random);
        return new Geometry(image, new Window(axis(image.height(), random), axis(image.width(), random)));
    }

    /** The same, where every window sees a pixel. */
    public static Geometry forPooling(int columns, RandomGenerator random) {
        return Stream.generate(() -> draw(columns, random)).filter(Geometry::alwaysSeesPixels).findFirst()
                .orElseThrow();
    }

    /** The kernel is the image: there is one place. */
    static Geometry ofTheWholeImage(int columns, RandomGenerator random) {
        ImageShape image = image(columns, random);
        return new Geometry(image, Window.of(image.height(), image.width()));
    }

    /** The stride is greater than the kernel: pixels between the windows are seen by none. */
    static Geometry withPixelsBetween(int columns, RandomGenerator random) {
        ImageShape image = image(columns, random);
        Window window = Window.of(1 + random.nextInt((image.height() + 1) / 2), 1);
        return new Geometry(image, window.withStride(window.vertical().kernel() + 1, 2 + random.nextInt(2)));
    }

    static ImageShape image(int columns, RandomGenerator random) {
        int height = divisor(columns, random);
        int width = divisor(columns / height, random);
        return new ImageShape(height, width, columns / height / width);
    }

    private static int divisor(int number, RandomGenerator random) {
        int[] divisors = IntStream.rangeClosed(1, number).filter(d -> number % d == 0).toArray();
        return divisors[random.nextInt(divisors.length)];
    }

    private static Window.Axis axis(int pixels, RandomGenerator random) {
        int padding = random.nextInt(3);
        int dilation = 1 + random.nextInt(2);
        int most = Math.min(4, (pixels + 2 * padding - 1) / dilation + 1);
        return new Window.Axis(1 + random.nextInt(most), 1 + random.nextInt(3), padding, dilation);
    }

    private boolean alwaysSeesPixels() {
        return alwaysSeesPixels(window.vertical(), image.height())
                && alwaysSeesPixels(window.horizontal(), image.width());
    }

    /** The first window reaches into the image, and none steps over it. */
    private static boolean alwaysSeesPixels(Window.Axis axis, int pixels) {
        return axis.padding() <= (axis.kernel() - 1) * axis.dilation() && axis.dilation() <= pixels;
    }
}
