package nn.examples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** What stands in a picture. */
final class Pixels {

    private static final int WITHOUT_ALPHA = 0xffffff;

    private Pixels() {}

    /** How many pixels have this ink, whether they are seen through or not. */
    static long count(BufferedImage picture, Color ink) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return IntStream.of(pixels).filter(rgb -> (rgb & WITHOUT_ALPHA) == (ink.getRGB() & WITHOUT_ALPHA)).count();
    }
}
