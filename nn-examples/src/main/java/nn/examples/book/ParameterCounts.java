package nn.examples.book;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.layers.ImageShape;

/** What a convolution learns, and what a dense layer between images of the same shapes would have to learn. */
public final class ParameterCounts {

    /** A convolution with a square kernel and as much padding as keeps height and width. */
    record Step(ImageShape image, int kernel, int filters) {

        ImageShape output() {
            return new ImageShape(image.height(), image.width(), filters);
        }

        /** {@code (k · k · C + 1) · F}. */
        long ofConvolution() {
            return ((long) kernel * kernel * image.channels() + 1) * filters;
        }

        /** {@code (H · W · C + 1) · H · W · F}. */
        long ofDense() {
            return ((long) image.size() + 1) * output().size();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%13s %14s %13d %15d", image, output(), ofConvolution(), ofDense());
        }
    }

    private ParameterCounts() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static Stream<Step> steps() {
        return Stream.of(
                new Step(new ImageShape(8, 8, 1), 3, 8),
                new Step(new ImageShape(4, 4, 8), 3, 16),
                new Step(new ImageShape(224, 224, 3), 3, 64));
    }

    static String report() {
        return "         from             to   convolution           dense\n"
                + steps().map(Step::toString).collect(Collectors.joining("\n"));
    }
}
