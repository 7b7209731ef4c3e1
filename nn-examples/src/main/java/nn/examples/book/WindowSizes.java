package nn.examples.book;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nn.layers.ImageShape;
import nn.layers.Window;

/** How many places a window has over a row of pixels. */
public final class WindowSizes {

    /** A window over so many pixels. */
    record Size(int pixels, Window.Axis axis) {

        int places() {
            return new Window(axis, axis).over(new ImageShape(pixels, pixels, 1)).width();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%6d %7d %7d %8d %9d %7d",
                    pixels, axis.kernel(), axis.stride(), axis.padding(), axis.dilation(), places());
        }
    }

    static final List<Size> SIZES = List.of(
            new Size(8, new Window.Axis(3, 1, 0, 1)),
            new Size(8, new Window.Axis(3, 1, 1, 1)),
            new Size(8, new Window.Axis(2, 2, 0, 1)),
            new Size(7, new Window.Axis(2, 2, 0, 1)),
            new Size(8, new Window.Axis(3, 2, 1, 1)),
            new Size(8, new Window.Axis(3, 1, 2, 2)));

    private WindowSizes() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static String report() {
        return "pixels  kernel  stride  padding  dilation  places\n"
                + SIZES.stream().map(Size::toString).collect(Collectors.joining("\n"));
    }
}
