package nn.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/**
 * 1,797 handwritten digits of 8 x 8 pixels, which come with the project. Every fifth one, that with index % 5 == 4, is
 * in the test set. Pixels run from 0 to 16 in the file and are divided by 16.
 *
 * <p>Source: E. Alpaydin and C. Kaynak, <i>Optical Recognition of Handwritten Digits</i>, UCI Machine Learning
 * Repository, 1998, doi 10.24432/C50P49, CC BY 4.0.
 */
public final class Digits {

    private static final String RESOURCE = "digits.csv.gz";
    private static final int PIXELS = 64;
    private static final double BRIGHTEST = 16;

    private Digits() {}

    public static ImageData read() {
        List<double[]> lines = lines();
        return new ImageData(examples(lines, false), examples(lines, true));
    }

    private static List<double[]> lines() {
        try (InputStream packed = Digits.class.getResourceAsStream(RESOURCE);
                InputStream plain = new GZIPInputStream(packed);
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.US_ASCII))) {
            return reader.lines().map(Digits::numbers).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the digits that come with the project cannot be read", e);
        }
    }

    private static double[] numbers(String line) {
        return Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Examples examples(List<double[]> lines, boolean test) {
        List<double[]> chosen = IntStream.range(0, lines.size())
                .filter(i -> (i % 5 == 4) == test)
                .mapToObj(lines::get)
                .toList();
        int[] labels = chosen.stream().mapToInt(line -> (int) line[PIXELS]).toArray();
        Matrix x = Matrix.generate(chosen.size(), PIXELS, (i, j) -> chosen.get(i)[j] / BRIGHTEST);
        return new Examples(x, OneHot.of(ImageData.CLASSES, labels));
    }
}
