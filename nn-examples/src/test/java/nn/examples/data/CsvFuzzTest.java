package nn.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nn.core.Matrix;

/** Damaged tables are refused in one line that names the file, or read as what they now say, in little memory. */
class CsvFuzzTest {

    private static final String GOOD = "1,-2.5,3e2\n40,5.25,-6\n.7,8.,+9\n";
    private static final String QUOTED = "\"1\",-2.5,\"3e2\"\r\n40,\"5.25\",-6\r\n";

    /** Buffers, and what the first error of a kind loads. */
    private static final long MOST_ALLOCATED = 1 << 20;

    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("table", ".csv");
        // what is loaded and made once is no part of any reading
        Files.writeString(file, GOOD);
        read();
        Files.writeString(file, "\"");
        read();
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Provide
    Arbitrary<List<Damage>> damage() {
        return Damage.upTo(35, ",\n\r0123456789.eE+- ");
    }

    @Provide
    Arbitrary<List<Damage>> damageWithQuotes() {
        return Damage.upTo(40, ",\n\r019.e-\"\" ");
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void tables(@ForAll("damage") List<Damage> damage) throws IOException {
        boolean read = isReadRight(Damage.all(damage, GOOD.getBytes(StandardCharsets.UTF_8)));
        Statistics.collect(read);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 5);
            coverage.check(false).percentage(share -> share > 5);
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void tablesWithQuotes(@ForAll("damageWithQuotes") List<Damage> damage) throws IOException {
        isReadRight(Damage.all(damage, QUOTED.getBytes(StandardCharsets.UTF_8)));
    }

    @Example
    void tablesCutShortAnywhere() throws IOException {
        for (String text : List.of(GOOD, QUOTED)) {
            for (int length = 0; length < text.length(); length++) {
                isReadRight(text.substring(0, length).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Example
    void everyBitIsTurned() throws IOException {
        for (String text : List.of(GOOD, QUOTED)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                isReadRight(Damage.flipBit(bytes, bit));
            }
        }
    }

    private static boolean isReadRight(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Optional<Matrix> read = Allocation.within(MOST_ALLOCATED, CsvFuzzTest::read);
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("\"")) {
            assertEquals(expected(bytes), read);
        }
        return read.isPresent();
    }

    private static Optional<Matrix> read() {
        try {
            return Optional.of(CsvFile.read(file, CsvHeader.NONE).numbers(0, 1, 2));
        } catch (DataException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
            return Optional.empty();
        }
    }

    /** What a table without quotes says, by means of its own; nothing if it is none. */
    private static Optional<Matrix> expected(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r\n|\r|\n", -1)));
            if (lines.get(lines.size() - 1).isEmpty()) {
                lines.remove(lines.size() - 1);
            }
            int cells = lines.get(0).split(",", -1).length;
            double[][] rows = lines.stream().map(line -> numbers(line, cells)).toArray(double[][]::new);
            return Optional.of(Matrix.of(rows).columns(0, 3));
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Only the first three cells need be numbers. */
    private static double[] numbers(String line, int count) {
        String[] cells = line.split(",", -1);
        if (cells.length != count) {
            throw new IllegalArgumentException(line);
        }
        return Arrays.stream(cells, 0, Math.min(3, count)).mapToDouble(CsvFuzzTest::number).toArray();
    }

    private static double number(String cell) {
        double number = Double.parseDouble(cell.strip());
        if (!cell.strip().chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0) || !Double.isFinite(number)) {
            throw new NumberFormatException(cell);
        }
        return number;
    }
}
