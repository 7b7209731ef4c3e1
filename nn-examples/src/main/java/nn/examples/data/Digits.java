package nn.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import nn.core.Matrix;
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
    private static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final double BRIGHTEST = 16;

    private Digits() {}

    /** {@return the digits, 1,438 to learn from and 359 to be judged by} */
    public static ImageData read() {
        CsvTable table = table();
        Matrix pixels = table.numbers(IntStream.range(0, PIXELS).toArray()).map(pixel -> pixel / BRIGHTEST);
        Examples all = new Examples(pixels, table.oneHot(PIXELS, CLASSES));
        return new ImageData(part(all, false), part(all, true));
    }

    private static CsvTable table() {
        try (InputStream packed = Digits.class.getResourceAsStream(RESOURCE);
                InputStream plain = new GZIPInputStream(packed);
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.US_ASCII))) {
            return CsvFile.read(RESOURCE, reader, CsvHeader.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("the digits that come with the project cannot be read", e);
        }
    }

    private static Examples part(Examples all, boolean test) {
        return all.at(IntStream.range(0, all.size()).filter(i -> (i % 5 == 4) == test).toArray());
    }
}
