package nn.examples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import nn.examples.figures.Bitmap;
import nn.examples.figures.Paper;
import org.knowm.xchart.XYChart;

/** What stands in a picture. */
final class Pixels {

    private static final int WITHOUT_ALPHA = 0xffffff;

    private Pixels() {}

    /** How many pixels have this ink, whether they are seen through or not. */
    static long count(BufferedImage picture, Color ink) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return IntStream.of(pixels).filter(rgb -> (rgb & WITHOUT_ALPHA) == (ink.getRGB() & WITHOUT_ALPHA)).count();
    }

    /** How many grey pixels a line has, among letters and a grid that are grey as well: those lost once it is red. */
    static long greyOf(XYChart chart, String line) {
        long all = count(Bitmap.of(chart), Paper.GREY);
        chart.getSeries(line).setLineColor(Paper.RED);
        return all - count(Bitmap.of(chart), Paper.GREY);
    }
}
